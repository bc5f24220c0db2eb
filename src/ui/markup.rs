//! Components as markup, without a browser.

use yew::BaseComponent;

/// Draws a component natively, once: effects do not run.
pub fn markup<C: BaseComponent>(props: C::Properties) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, async {
        yew::LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
    }))
}

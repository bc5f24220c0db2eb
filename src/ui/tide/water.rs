//! What stands still while a window is dragged: the water, its grid, the axis and the lane of events.

use std::rc::Rc;

use yew::prelude::*;

use super::{FOOT, HEIGHT, TOP};
use crate::present::{AxisRow, TideView};

#[derive(Properties)]
pub struct WaterProps {
    pub view: Rc<TideView>,
}

impl PartialEq for WaterProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// Baselines of the rows of the axis.
const FIRST_ROW: u32 = FOOT + 29;
const ROW: u32 = 16;

#[component]
pub fn Water(props: &WaterProps) -> Html {
    let view = &props.view;
    let minutes = view.span.minutes();
    let area = |line: &str| format!("{line}V1000H0Z");
    html! {
        <>
            <rect class="ground" y={TOP.to_string()} width="100%" height={HEIGHT.to_string()} />
            <svg
                class="water"
                y={TOP.to_string()}
                width="100%"
                height={HEIGHT.to_string()}
                viewBox={format!("0 0 {minutes} 1000")}
                preserveAspectRatio="none"
            >
                <path class="edge" d={area(&view.edge)} />
                <path class="day" d={area(&view.day)} />
                <path class="line" d={view.edge.clone()} />
                <path class="line" d={view.day.clone()} />
            </svg>
            { grid() }
            for at in &view.midnights {
                <line class="midnight" x1={at.clone()} x2={at.clone()} y1={TOP.to_string()} y2={(FIRST_ROW + 5).to_string()} />
            }
            for mark in &view.lane {
                <rect
                    class="lane"
                    data-level={mark.level.word()}
                    x={mark.at.x.clone()}
                    y={(TOP - 6).to_string()}
                    width={mark.at.width.clone()}
                    height="4"
                >
                    <title>{ &mark.title }</title>
                </rect>
            }
            { for view.rows.iter().enumerate().map(|(index, row)| axis(row, FIRST_ROW + ROW * index as u32)) }
        </>
    }
}

/// Quarters of the audience.
fn grid() -> Html {
    let line = |quarter: u32| {
        let y = (FOOT - HEIGHT * quarter / 4).to_string();
        html! { <line class="grid" x2="100%" y1={y.clone()} y2={y} /> }
    };
    let figure =
        |y: u32, text: &'static str| html! { <text class="figure" x="-7" y={y.to_string()}>{ text }</text> };
    html! {
        <>
            { for (0..=4).map(line) }
            { figure(TOP + 8, "100") }
            { figure(TOP + HEIGHT / 2 + 4, "50") }
            { figure(FOOT + 4, "0") }
        </>
    }
}

fn axis(row: &AxisRow, y: u32) -> Html {
    let y = y.to_string();
    html! {
        <>
            <text class="figure" x="-7" y={y.clone()}>{ &row.name }</text>
            for tick in &row.ticks {
                <text
                    class={classes!("tick", tick.is_day.then_some("date"), tick.fine.then_some("fine"))}
                    x={tick.x.clone()}
                    y={y.clone()}
                    dx={(tick.anchor == "start").then_some("5")}
                    text-anchor={tick.anchor}
                >
                    { &tick.label }
                    if let Some(month) = &tick.month {
                        <tspan class="month">{ month }</tspan>
                    }
                </text>
                if y == FIRST_ROW.to_string() && !tick.is_day {
                    <line
                        class={classes!("stroke", tick.fine.then_some("fine"))}
                        x1={tick.x.clone()}
                        x2={tick.x.clone()}
                        y1={FOOT.to_string()}
                        y2={(FOOT + 4).to_string()}
                    />
                }
            }
        </>
    }
}

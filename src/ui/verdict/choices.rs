//! Whom it serves, when they need it, what it is: the three choices behind every number.

use yew::prelude::*;

use crate::plan::{Daytime, Edit, Profile, Weights};
use crate::ui::widgets::{Choice, Choices};

#[derive(Properties, PartialEq)]
pub struct AudienceChoicesProps {
    pub weights: Weights,
    pub daytime: Daytime,
    pub profile: Profile,
}

#[component]
pub fn AudienceChoices(props: &AudienceChoicesProps) -> Html {
    html! {
        <div class="choices">
            <Choices label="Audience" choices={audiences(&props.weights)} otherwise="Own figures" />
            <Choices
                label="Daytime"
                choices={daytimes(props.daytime)}
                otherwise={format!("Own hours {}", props.daytime)}
            />
            <Choices label="Kind of service" choices={profiles(props.profile)} />
        </div>
    }
}

fn audiences(current: &Weights) -> Vec<Choice> {
    [
        ("Internet users", Weights::InternetUsers),
        ("People", Weights::People),
        ("Each region alike", Weights::Even),
    ]
    .map(|(label, weights)| Choice { label, chosen: *current == weights, edit: Edit::Weights(weights) })
    .into()
}

fn daytimes(current: Daytime) -> Vec<Choice> {
    [("Waking 08–22", Daytime::Waking), ("Office 09–17", Daytime::Office), ("Daylight", Daytime::Daylight)]
        .map(|(label, daytime)| Choice {
            label,
            chosen: current == daytime,
            edit: Edit::Daytime(Some(daytime)),
        })
        .into()
}

fn profiles(current: Profile) -> Vec<Choice> {
    Profile::ALL
        .map(|profile| Choice {
            label: match profile {
                Profile::Communication => "Messaging",
                Profile::Business => "Business",
                Profile::Commerce => "Shop",
                Profile::Finance => "Bank",
                Profile::Education => "School",
                Profile::Public => "Public service",
            },
            chosen: current == profile,
            edit: Edit::Profile(profile),
        })
        .into()
}

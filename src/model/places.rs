//! Which county a local government of Estonia lies in, by their codes of the administrative and settlement classification
//! (EHAK). Their names are in `i18n::places`.

/// The counties, each with its local governments.
const COUNTIES: &[(&str, &[&str])] = &[
    (
        "0037",
        &[
            "0784", "0141", "0198", "0245", "0296", "0303", "0338", "0353", "0424", "0431", "0446", "0651", "0653",
            "0718", "0726", "0890",
        ],
    ),
    ("0039", &["0205"]),
    ("0044", &["0130", "0251", "0321", "0442", "0511", "0514", "0735"]),
    ("0049", &["0247", "0486", "0618"]),
    ("0051", &["0255", "0567", "0834"]),
    ("0056", &["0184", "0441", "0907"]),
    ("0059", &["0191", "0272", "0663", "0661", "0792", "0897", "0903", "0928"]),
    ("0063", &["0284", "0622", "0708"]),
    ("0067", &["0214", "0305", "0430", "0638", "0624", "0712", "0809"]),
    ("0070", &["0293", "0317", "0503", "0669"]),
    ("0074", &["0478", "0689", "0714"]),
    ("0078", &["0171", "0283", "0291", "0432", "0528", "0586", "0793", "0796"]),
    ("0082", &["0557", "0824", "0855"]),
    ("0084", &["0480", "0615", "0899", "0901"]),
    ("0086", &["0142", "0698", "0732", "0919", "0917"]),
];

/// The county that a place lies in; a county lies in itself.
pub fn county(code: &str) -> Option<&'static str> {
    COUNTIES.iter().find(|(county, inside)| *county == code || inside.contains(&code)).map(|(county, _)| *county)
}

/// The counties, by their codes.
pub fn counties() -> impl Iterator<Item = &'static str> {
    COUNTIES.iter().map(|(county, _)| *county)
}

#[cfg(test)]
mod tests {
    use super::county;

    #[test]
    fn a_place_lies_in_its_county() {
        for (code, expected) in [("0784", Some("0037")), ("0037", Some("0037")), ("0793", Some("0078")), ("0001", None)]
        {
            assert_eq!(county(code), expected, "{code}");
        }
    }
}

//! The counties and local governments of Estonia with their codes.
//! Place names are official and stay Estonian in every language.

/// A county or a local government of the Estonian administrative and settlement classification
/// (EHAK, Eesti haldus- ja asustusjaotuse klassifikaator).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// EHAK code, four digits.
    pub code: &'static str,
    /// Code of the county the place lies in; a county names itself.
    pub county: &'static str,
    /// Official name, with its type where the name has one.
    pub name: &'static str,
}

/// The 15 counties, each followed by its local governments, 78 in all.
pub const PLACES: &[Place] = &[
    Place { code: "0037", county: "0037", name: "Harju maakond" },
    Place { code: "0784", county: "0037", name: "Tallinn" },
    Place { code: "0141", county: "0037", name: "Anija vald" },
    Place { code: "0198", county: "0037", name: "Harku vald" },
    Place { code: "0245", county: "0037", name: "Jõelähtme vald" },
    Place { code: "0296", county: "0037", name: "Keila linn" },
    Place { code: "0303", county: "0037", name: "Kiili vald" },
    Place { code: "0338", county: "0037", name: "Kose vald" },
    Place { code: "0353", county: "0037", name: "Kuusalu vald" },
    Place { code: "0424", county: "0037", name: "Loksa linn" },
    Place { code: "0431", county: "0037", name: "Lääne-Harju vald" },
    Place { code: "0446", county: "0037", name: "Maardu linn" },
    Place { code: "0651", county: "0037", name: "Raasiku vald" },
    Place { code: "0653", county: "0037", name: "Rae vald" },
    Place { code: "0718", county: "0037", name: "Saku vald" },
    Place { code: "0726", county: "0037", name: "Saue vald" },
    Place { code: "0890", county: "0037", name: "Viimsi vald" },
    Place { code: "0039", county: "0039", name: "Hiiu maakond" },
    Place { code: "0205", county: "0039", name: "Hiiumaa vald" },
    Place { code: "0044", county: "0044", name: "Ida-Viru maakond" },
    Place { code: "0130", county: "0044", name: "Alutaguse vald" },
    Place { code: "0251", county: "0044", name: "Jõhvi vald" },
    Place { code: "0321", county: "0044", name: "Kohtla-Järve linn" },
    Place { code: "0442", county: "0044", name: "Lüganuse vald" },
    Place { code: "0511", county: "0044", name: "Narva linn" },
    Place { code: "0514", county: "0044", name: "Narva-Jõesuu linn" },
    Place { code: "0735", county: "0044", name: "Sillamäe linn" },
    Place { code: "0049", county: "0049", name: "Jõgeva maakond" },
    Place { code: "0247", county: "0049", name: "Jõgeva vald" },
    Place { code: "0486", county: "0049", name: "Mustvee vald" },
    Place { code: "0618", county: "0049", name: "Põltsamaa vald" },
    Place { code: "0051", county: "0051", name: "Järva maakond" },
    Place { code: "0255", county: "0051", name: "Järva vald" },
    Place { code: "0567", county: "0051", name: "Paide linn" },
    Place { code: "0834", county: "0051", name: "Türi vald" },
    Place { code: "0056", county: "0056", name: "Lääne maakond" },
    Place { code: "0184", county: "0056", name: "Haapsalu linn" },
    Place { code: "0441", county: "0056", name: "Lääne-Nigula vald" },
    Place { code: "0907", county: "0056", name: "Vormsi vald" },
    Place { code: "0059", county: "0059", name: "Lääne-Viru maakond" },
    Place { code: "0191", county: "0059", name: "Haljala vald" },
    Place { code: "0272", county: "0059", name: "Kadrina vald" },
    Place { code: "0663", county: "0059", name: "Rakvere linn" },
    Place { code: "0661", county: "0059", name: "Rakvere vald" },
    Place { code: "0792", county: "0059", name: "Tapa vald" },
    Place { code: "0897", county: "0059", name: "Vinni vald" },
    Place { code: "0903", county: "0059", name: "Viru-Nigula vald" },
    Place { code: "0928", county: "0059", name: "Väike-Maarja vald" },
    Place { code: "0063", county: "0063", name: "Põlva maakond" },
    Place { code: "0284", county: "0063", name: "Kanepi vald" },
    Place { code: "0622", county: "0063", name: "Põlva vald" },
    Place { code: "0708", county: "0063", name: "Räpina vald" },
    Place { code: "0067", county: "0067", name: "Pärnu maakond" },
    Place { code: "0214", county: "0067", name: "Häädemeeste vald" },
    Place { code: "0305", county: "0067", name: "Kihnu vald" },
    Place { code: "0430", county: "0067", name: "Lääneranna vald" },
    Place { code: "0638", county: "0067", name: "Põhja-Pärnumaa vald" },
    Place { code: "0624", county: "0067", name: "Pärnu linn" },
    Place { code: "0712", county: "0067", name: "Saarde vald" },
    Place { code: "0809", county: "0067", name: "Tori vald" },
    Place { code: "0070", county: "0070", name: "Rapla maakond" },
    Place { code: "0293", county: "0070", name: "Kehtna vald" },
    Place { code: "0317", county: "0070", name: "Kohila vald" },
    Place { code: "0503", county: "0070", name: "Märjamaa vald" },
    Place { code: "0669", county: "0070", name: "Rapla vald" },
    Place { code: "0074", county: "0074", name: "Saare maakond" },
    Place { code: "0478", county: "0074", name: "Muhu vald" },
    Place { code: "0689", county: "0074", name: "Ruhnu vald" },
    Place { code: "0714", county: "0074", name: "Saaremaa vald" },
    Place { code: "0078", county: "0078", name: "Tartu maakond" },
    Place { code: "0171", county: "0078", name: "Elva vald" },
    Place { code: "0283", county: "0078", name: "Kambja vald" },
    Place { code: "0291", county: "0078", name: "Kastre vald" },
    Place { code: "0432", county: "0078", name: "Luunja vald" },
    Place { code: "0528", county: "0078", name: "Nõo vald" },
    Place { code: "0586", county: "0078", name: "Peipsiääre vald" },
    Place { code: "0793", county: "0078", name: "Tartu linn" },
    Place { code: "0796", county: "0078", name: "Tartu vald" },
    Place { code: "0082", county: "0082", name: "Valga maakond" },
    Place { code: "0557", county: "0082", name: "Otepää vald" },
    Place { code: "0824", county: "0082", name: "Tõrva vald" },
    Place { code: "0855", county: "0082", name: "Valga vald" },
    Place { code: "0084", county: "0084", name: "Viljandi maakond" },
    Place { code: "0480", county: "0084", name: "Mulgi vald" },
    Place { code: "0615", county: "0084", name: "Põhja-Sakala vald" },
    Place { code: "0899", county: "0084", name: "Viljandi linn" },
    Place { code: "0901", county: "0084", name: "Viljandi vald" },
    Place { code: "0086", county: "0086", name: "Võru maakond" },
    Place { code: "0142", county: "0086", name: "Antsla vald" },
    Place { code: "0698", county: "0086", name: "Rõuge vald" },
    Place { code: "0732", county: "0086", name: "Setomaa vald" },
    Place { code: "0919", county: "0086", name: "Võru linn" },
    Place { code: "0917", county: "0086", name: "Võru vald" },
];

/// The place with this EHAK code.
pub fn place(code: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.code == code)
}

#[cfg(test)]
mod tests {
    use super::{PLACES, place};
    use std::collections::BTreeSet;

    #[test]
    fn fifteen_counties_and_78_local_governments() {
        let counties = PLACES.iter().filter(|place| place.code == place.county).count();
        assert_eq!(counties, 15);
        assert_eq!(PLACES.len() - counties, 78);
    }

    #[test]
    fn codes_are_unique_and_have_four_digits() {
        let codes: BTreeSet<&str> = PLACES.iter().map(|place| place.code).collect();
        assert_eq!(codes.len(), PLACES.len());
        assert!(codes.iter().all(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())));
    }

    #[test]
    fn every_place_lies_in_a_county() {
        for entry in PLACES {
            let county = place(entry.county);
            assert!(county.is_some_and(|county| county.code == county.county), "{}", entry.name);
        }
    }

    #[test]
    fn a_place_is_found_by_its_code() {
        assert_eq!(place("0784").map(|place| place.name), Some("Tallinn"));
        assert_eq!(place("9999"), None);
    }
}

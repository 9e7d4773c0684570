//! The names of the counties and local governments of Estonia; `model::places` knows which lies in which.
//! Place names are official and stay Estonian in every language.

/// A county or a local government of the Estonian administrative and settlement classification
/// (EHAK, Eesti haldus- ja asustusjaotuse klassifikaator).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// EHAK code, four digits.
    pub code: &'static str,
    /// Official name, with its type where the name has one.
    pub name: &'static str,
}

/// The 15 counties, each followed by its local governments, 78 in all.
pub const PLACES: &[Place] = &[
    Place { code: "0037", name: "Harju maakond" },
    Place { code: "0784", name: "Tallinn" },
    Place { code: "0141", name: "Anija vald" },
    Place { code: "0198", name: "Harku vald" },
    Place { code: "0245", name: "Jõelähtme vald" },
    Place { code: "0296", name: "Keila linn" },
    Place { code: "0303", name: "Kiili vald" },
    Place { code: "0338", name: "Kose vald" },
    Place { code: "0353", name: "Kuusalu vald" },
    Place { code: "0424", name: "Loksa linn" },
    Place { code: "0431", name: "Lääne-Harju vald" },
    Place { code: "0446", name: "Maardu linn" },
    Place { code: "0651", name: "Raasiku vald" },
    Place { code: "0653", name: "Rae vald" },
    Place { code: "0718", name: "Saku vald" },
    Place { code: "0726", name: "Saue vald" },
    Place { code: "0890", name: "Viimsi vald" },
    Place { code: "0039", name: "Hiiu maakond" },
    Place { code: "0205", name: "Hiiumaa vald" },
    Place { code: "0044", name: "Ida-Viru maakond" },
    Place { code: "0130", name: "Alutaguse vald" },
    Place { code: "0251", name: "Jõhvi vald" },
    Place { code: "0321", name: "Kohtla-Järve linn" },
    Place { code: "0442", name: "Lüganuse vald" },
    Place { code: "0511", name: "Narva linn" },
    Place { code: "0514", name: "Narva-Jõesuu linn" },
    Place { code: "0735", name: "Sillamäe linn" },
    Place { code: "0049", name: "Jõgeva maakond" },
    Place { code: "0247", name: "Jõgeva vald" },
    Place { code: "0486", name: "Mustvee vald" },
    Place { code: "0618", name: "Põltsamaa vald" },
    Place { code: "0051", name: "Järva maakond" },
    Place { code: "0255", name: "Järva vald" },
    Place { code: "0567", name: "Paide linn" },
    Place { code: "0834", name: "Türi vald" },
    Place { code: "0056", name: "Lääne maakond" },
    Place { code: "0184", name: "Haapsalu linn" },
    Place { code: "0441", name: "Lääne-Nigula vald" },
    Place { code: "0907", name: "Vormsi vald" },
    Place { code: "0059", name: "Lääne-Viru maakond" },
    Place { code: "0191", name: "Haljala vald" },
    Place { code: "0272", name: "Kadrina vald" },
    Place { code: "0663", name: "Rakvere linn" },
    Place { code: "0661", name: "Rakvere vald" },
    Place { code: "0792", name: "Tapa vald" },
    Place { code: "0897", name: "Vinni vald" },
    Place { code: "0903", name: "Viru-Nigula vald" },
    Place { code: "0928", name: "Väike-Maarja vald" },
    Place { code: "0063", name: "Põlva maakond" },
    Place { code: "0284", name: "Kanepi vald" },
    Place { code: "0622", name: "Põlva vald" },
    Place { code: "0708", name: "Räpina vald" },
    Place { code: "0067", name: "Pärnu maakond" },
    Place { code: "0214", name: "Häädemeeste vald" },
    Place { code: "0305", name: "Kihnu vald" },
    Place { code: "0430", name: "Lääneranna vald" },
    Place { code: "0638", name: "Põhja-Pärnumaa vald" },
    Place { code: "0624", name: "Pärnu linn" },
    Place { code: "0712", name: "Saarde vald" },
    Place { code: "0809", name: "Tori vald" },
    Place { code: "0070", name: "Rapla maakond" },
    Place { code: "0293", name: "Kehtna vald" },
    Place { code: "0317", name: "Kohila vald" },
    Place { code: "0503", name: "Märjamaa vald" },
    Place { code: "0669", name: "Rapla vald" },
    Place { code: "0074", name: "Saare maakond" },
    Place { code: "0478", name: "Muhu vald" },
    Place { code: "0689", name: "Ruhnu vald" },
    Place { code: "0714", name: "Saaremaa vald" },
    Place { code: "0078", name: "Tartu maakond" },
    Place { code: "0171", name: "Elva vald" },
    Place { code: "0283", name: "Kambja vald" },
    Place { code: "0291", name: "Kastre vald" },
    Place { code: "0432", name: "Luunja vald" },
    Place { code: "0528", name: "Nõo vald" },
    Place { code: "0586", name: "Peipsiääre vald" },
    Place { code: "0793", name: "Tartu linn" },
    Place { code: "0796", name: "Tartu vald" },
    Place { code: "0082", name: "Valga maakond" },
    Place { code: "0557", name: "Otepää vald" },
    Place { code: "0824", name: "Tõrva vald" },
    Place { code: "0855", name: "Valga vald" },
    Place { code: "0084", name: "Viljandi maakond" },
    Place { code: "0480", name: "Mulgi vald" },
    Place { code: "0615", name: "Põhja-Sakala vald" },
    Place { code: "0899", name: "Viljandi linn" },
    Place { code: "0901", name: "Viljandi vald" },
    Place { code: "0086", name: "Võru maakond" },
    Place { code: "0142", name: "Antsla vald" },
    Place { code: "0698", name: "Rõuge vald" },
    Place { code: "0732", name: "Setomaa vald" },
    Place { code: "0919", name: "Võru linn" },
    Place { code: "0917", name: "Võru vald" },
];

/// The place with this EHAK code.
pub fn place(code: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.code == code)
}

#[cfg(test)]
mod tests {
    use super::{PLACES, place};
    use crate::model::places::county;
    use std::collections::BTreeSet;

    #[test]
    fn fifteen_counties_and_78_local_governments() {
        let counties = PLACES.iter().filter(|place| county(place.code) == Some(place.code)).count();
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
            assert!(county(entry.code).is_some_and(|county| place(county).is_some()), "{}", entry.name);
        }
    }

    #[test]
    fn a_place_is_found_by_its_code() {
        assert_eq!(place("0784").map(|place| place.name), Some("Tallinn"));
        assert_eq!(place("9999"), None);
    }
}

//! A formula as it is written: operands with signs between them, first in words and then in numbers.

use super::{Factor, Formula, Line, Year};
use crate::model::decimal::Decimal;

/// A part of a formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece {
    /// A sign, with the spaces around it.
    Sign(&'static str),
    /// What is calculated with.
    Operand(Operand),
}

/// What is calculated with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    /// A parameter or another line.
    Factor(Factor),
    /// The cases of the row in this place.
    Row(usize),
}

impl Operand {
    /// What it stands for in a year.
    pub fn value(self, year: &Year) -> Option<Decimal> {
        match self {
            Self::Factor(factor) => year.factor(factor),
            Self::Row(place) => year.inputs.rows().get(place).map(|row| row.cases),
        }
    }
}

const TIMES: &str = " × ";
const PLUS: &str = " + ";
const LESS: &str = " − ";
const BY: &str = " ÷ ";

/// The formula of a line, for so many rows.
pub fn pieces(line: Line, rows: usize) -> Vec<Piece> {
    let of = |line: Line| Operand::Factor(Factor::Line(line));
    let factors = |factors: &[Factor]| joined(factors.iter().map(|factor| Operand::Factor(*factor)), TIMES);
    match line.formula() {
        Formula::Cases => joined((0..rows).map(Operand::Row), PLUS),
        Formula::Product(product) => factors(product),
        Formula::Sum(lines) => joined(lines.iter().map(|line| of(*line)), PLUS),
        Formula::Quotient(above, below) => joined([of(above), of(below)], BY),
        Formula::Difference(product, line) => {
            let mut pieces = factors(product);
            pieces.extend([Piece::Sign(LESS), Piece::Operand(of(line))]);
            pieces
        }
        Formula::Shortage(need, capacity, by) => {
            let mut pieces = vec![Piece::Sign("(")];
            pieces.extend(joined([of(need), of(capacity)], LESS));
            let by = Piece::Operand(Operand::Factor(Factor::Input(by)));
            pieces.extend([Piece::Sign(")"), Piece::Sign(BY), by]);
            pieces
        }
    }
}

fn joined(operands: impl IntoIterator<Item = Operand>, sign: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for operand in operands {
        if !pieces.is_empty() {
            pieces.push(Piece::Sign(sign));
        }
        pieces.push(Piece::Operand(operand));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::funding::example;

    #[test]
    fn a_formula_is_written_with_the_numbers_that_it_is_worked_out_from() {
        let inputs = example::inputs(["A", "B", "C"]);
        let year = Year::of(&inputs, 0).unwrap();
        let check = |line: Line, expected: &str| {
            let piece = |piece: Piece| match piece {
                Piece::Sign(sign) => sign.to_owned(),
                Piece::Operand(operand) => operand.value(&year).unwrap().to_string(),
            };
            let text: String = pieces(line, inputs.rows().len()).into_iter().map(piece).collect();
            assert_eq!(text, expected, "{line:?}");
        };
        check(Line::Cases, "300 + 120 + 80");
        check(Line::Mediation, "500 × 4.5 × 95 × 1.08");
        check(Line::Coordination, "96000");
        check(Line::Total, "450847.5 + 31559.33");
        check(Line::CostPerCase, "482406.83 ÷ 500");
        check(Line::Saving, "500 × 0.35 × 1092 − 482406.83");
        check(Line::MediatorsMissing, "(2430 − 2520) ÷ 60");
    }
}

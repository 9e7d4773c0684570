//! What a control showed when the hand came into it, against what another copy has written there since (rule M2). The hand
//! writes over what it was shown and over its own writes; what arrived meanwhile stays beside it until the person takes it.

use super::id::{Dot, ReplicaId};
use super::value::Value;

/// A write at the place of a control, with the part of its value that the control shows.
pub type Part = (Dot, Option<Value>);

/// What a control stands for while the hand is in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Held {
    value: Option<Value>,
    known: Vec<Dot>,
    over: Vec<Dot>,
}

/// What has become of the place since.
#[derive(Clone, PartialEq, Debug)]
pub enum Arrival {
    /// Nothing that the control does not show.
    Nothing,
    /// The person's own doing elsewhere on the page, an undo for example: the control follows.
    Own,
    /// Someone else's write, which the control does not show.
    Other(Part),
}

impl Held {
    /// What the place holds as the hand comes; `over` are the writes that a commit may replace.
    pub fn new(parts: &[Part], value: Option<Value>, over: Vec<Dot>) -> Self {
        Self { value, known: parts.iter().map(|(dot, _)| *dot).collect(), over }
    }

    /// What the control shows, or showed before anything was typed.
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// The writes that a commit may replace.
    pub fn over(&self) -> &[Dot] {
        &self.over
    }

    /// Takes note of a write of the control's own: what is new since `before` is its doing.
    pub fn wrote(&mut self, before: &[Part], after: &[Part]) {
        for (dot, value) in after.iter().filter(|(dot, _)| !before.iter().any(|(old, _)| old == dot)) {
            self.known.push(*dot);
            self.over.push(*dot);
            self.value = value.clone();
        }
    }

    /// Looks at what the place holds now. A write that changed only what the control does not show, another property of
    /// its row, is taken note of: a commit is made from the row as it stands, so that write is not lost by it.
    /// `replaceable` are the writes that a commit made now might replace.
    pub fn look(&mut self, parts: &[Part], replaceable: &[Dot], own: ReplicaId) -> Arrival {
        let unseen: Vec<&Part> = parts.iter().filter(|(dot, _)| !self.known.contains(dot)).collect();
        let Some(last) = unseen.last() else { return Arrival::Nothing };
        if unseen.iter().all(|(_, part)| *part == self.value) {
            for (dot, _) in unseen {
                self.known.push(*dot);
                if replaceable.contains(dot) {
                    self.over.push(*dot);
                }
            }
            return Arrival::Nothing;
        }
        if unseen.iter().all(|(dot, _)| dot.replica == own) {
            return Arrival::Own;
        }
        Arrival::Other(Part::clone(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `a1=x b2=`: a write of replica a with a value, one of replica b without.
    fn parts(text: &str) -> Vec<Part> {
        let part = |word: &str| {
            let (dot, value) = word.split_once('=').unwrap();
            let (replica, n) = dot.split_at(1);
            let dot = Dot { n: n.parse().unwrap(), replica: ReplicaId::parse(&replica.repeat(8)).unwrap() };
            (dot, (!value.is_empty()).then(|| Value::Text(value.into())))
        };
        text.split_whitespace().map(part).collect()
    }

    fn dots(text: &str) -> Vec<Dot> {
        parts(text).into_iter().map(|(dot, _)| dot).collect()
    }

    /// The control as the hand came, at a place that held these writes.
    fn held(text: &str) -> Held {
        let parts = parts(text);
        let value = parts.last().and_then(|(_, value)| value.clone());
        Held::new(&parts, value, dots(text))
    }

    /// The hand of replica h came to `before`; now the place holds `now`. What arrived, and what a commit would replace.
    fn check(before: &str, now: &str, arrived: &str, over: &str) {
        let mut held = held(before);
        let own = ReplicaId::parse("hhhhhhhh").unwrap();
        let said = match held.look(&parts(now), &dots(now), own) {
            Arrival::Nothing => "nothing".to_owned(),
            Arrival::Own => "own".to_owned(),
            Arrival::Other((_, None)) => "other:".to_owned(),
            Arrival::Other((_, Some(Value::Text(text)))) => format!("other:{text}"),
            Arrival::Other(part) => format!("{part:?}"),
        };
        assert_eq!((said.as_str(), held.over()), (arrived, dots(over).as_slice()), "{before} -> {now}");
    }

    #[test]
    fn another_copys_value_is_told_and_not_written_over() {
        check("a1=x", "a1=x", "nothing", "a1=x");
        check("", "", "nothing", "");
        check("a1=x", "b2=y", "other:y", "a1=x");
        check("a1=x", "b2=", "other:", "a1=x");
        check("", "b1=y", "other:y", "");
        check("a1=x", "b2=y c2=z", "other:z", "a1=x");
        check("a1=x", "b2=x c2=z", "other:z", "a1=x");
    }

    #[test]
    fn what_leaves_the_control_as_it_is_may_be_written_over() {
        check("a1=x", "b2=x", "nothing", "a1=x b2=x");
        check("", "b1=", "nothing", "b1=");
    }

    #[test]
    fn ones_own_doing_is_followed() {
        check("a1=x", "h2=y", "own", "a1=x");
        check("a1=x", "b2=z h2=y", "other:y", "a1=x");
    }

    #[test]
    fn a_row_that_was_not_shown_is_never_written_over() {
        let mut held = held("a1=x");
        let now = parts("b2=x c2=x");
        let shown = dots("c2=x");
        assert_eq!(held.look(&now, &shown, ReplicaId::from_bits(1)), Arrival::Nothing);
        assert_eq!(held.over(), dots("a1=x c2=x"));
    }

    #[test]
    fn what_the_hand_wrote_it_may_write_over_and_nothing_else() {
        let mut held = held("a1=x");
        let (before, after) = (parts("a1=x"), parts("h2=y"));
        held.wrote(&before, &after);
        let own = ReplicaId::parse("hhhhhhhh").unwrap();
        assert_eq!(held.look(&after, &dots("h2=y"), own), Arrival::Nothing);
        let joined = parts("b2=z h2=y");
        assert_eq!(held.look(&joined, &dots("b2=z h2=y"), own), Arrival::Other(parts("b2=z").remove(0)));
        assert_eq!(held.over(), dots("a1=x h2=y"), "the other text stays");
    }
}

//! The boards: columns, cards, new records.

use super::{App, Editor, hook, hook_with};
use crate::browser::wait_for;
use serde_json::Value;

/// A record as a board shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub id: String,
    pub kind: String,
    pub stage: String,
    pub text: String,
}

impl App {
    /// Opens the board of a duty.
    pub async fn board(&self, duty: &str) {
        self.follow(&format!("board-{duty}")).await;
        self.browser.find(&hook("column")).await;
    }

    /// Makes a record of a kind and leaves its editor open.
    pub async fn new_record(&self, kind: &str) -> Editor<'_> {
        let before = self.open_record().await;
        self.browser.click(&hook("new-record")).await;
        self.browser.click(&hook(&format!("new-kind-{kind}"))).await;
        let id = wait_for("the editor of the new record", async || match self.open_record().await {
            Some(id) if before.as_ref() != Some(&id) => Ok(id),
            other => Err(format!("{other:?} is open")),
        })
        .await;
        Editor::new(self, id)
    }

    /// Makes a record with a title, closes its editor and returns its id.
    pub async fn new_titled(&self, kind: &str, title: &str) -> String {
        let editor = self.new_record(kind).await;
        editor.set("title", title).await;
        editor.close().await
    }

    /// Opens the editor of a record that the board shows.
    pub async fn edit(&self, id: &str) -> Editor<'_> {
        self.browser.click(&hook_with("card", "id", id)).await;
        self.editor(id).await
    }

    /// The editor of a record that is open already.
    pub async fn editor(&self, id: &str) -> Editor<'_> {
        self.browser.find(&hook_with("record-editor", "id", id)).await;
        Editor::new(self, id.to_owned())
    }

    /// The record whose editor is open.
    pub async fn open_record(&self) -> Option<String> {
        let script = format!("return document.querySelector('{}')?.dataset.id", hook("record-editor"));
        self.browser.script(&script, vec![]).await.as_str().map(str::to_owned)
    }

    /// The cards of the board in view, in the order of the page.
    pub async fn cards(&self) -> Vec<Card> {
        let script = format!(
            "return [...document.querySelectorAll('{}')].map(({{ dataset, textContent }}) =>
                [dataset.id, dataset.kind, dataset.stage, textContent])",
            hook("card")
        );
        let cards = self.browser.script(&script, vec![]).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let card = |card: &Value| Card {
            id: text(&card[0]),
            kind: text(&card[1]),
            stage: text(&card[2]),
            text: text(&card[3]),
        };
        cards.as_array().expect("the script returns a list").iter().map(card).collect()
    }

    /// Waits until the cards of the board in view are as `fit` wants them.
    pub async fn expect_cards(&self, what: &str, fit: impl Fn(&[Card]) -> bool) -> Vec<Card> {
        wait_for(what, async || {
            let cards = self.cards().await;
            if fit(&cards) { Ok(cards) } else { Err(format!("{cards:?}")) }
        })
        .await
    }

    /// Waits until a card shows a text.
    pub async fn expect_card(&self, id: &str, text: &str) {
        let fit = |cards: &[Card]| cards.iter().any(|card| card.id == id && card.text.contains(text));
        self.expect_cards(&format!("`{text}` on the card of {id}"), fit).await;
    }

    /// Waits until a card stands in a stage.
    pub async fn expect_stage(&self, id: &str, stage: &str) {
        let fit = |cards: &[Card]| cards.iter().any(|card| card.id == id && card.stage == stage);
        self.expect_cards(&format!("{id} in {stage}"), fit).await;
    }

    /// How many records the columns of the board in view count together.
    pub async fn counted(&self) -> u64 {
        let script = format!(
            "return [...document.querySelectorAll('{}')].reduce((sum, column) => sum + Number(column.dataset.count), 0)",
            hook("column")
        );
        self.browser.script(&script, vec![]).await.as_u64().expect("every column has a count")
    }
}

//! Files that are broken, foreign or hostile (rule F6): they are refused with a reason and change nothing.

use crate::pages::{App, Preview};
use crate::plan_file::{campaign, with_records};
use crate::server::Server;

/// The start of a file that only its records can spoil.
const HEAD: &str = r#"{"format":"lepik-plan","version":1,"records":["#;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_refused_with_its_reason_and_changes_nothing() {
    let server = Server::at_root();
    let app = with_one_record(&server).await;
    let over_20_mib = format!("{HEAD}]}}{}", " ".repeat(20 << 20));
    let duplicate_keys = format!(r#"{HEAD}{{"id":"a","kind":"campaign","title":"üks","title":"kaks"}}]}}"#);
    let depth_200 =
        format!(r#"{HEAD}{{"id":"a","kind":"campaign","title":"x","x":{}{}}}]}}"#, "[".repeat(200), "]".repeat(200));
    let files: [(&str, &str, &[u8]); 11] = [
        ("over 20 MiB", "too-large", over_20_mib.as_bytes()),
        ("Latin-1", "not-utf8", b"{\"format\":\"lepik-plan\",\"version\":1,\"records\":[],\"x\":\"p\xe4ev\"}"),
        ("a picture", "not-utf8", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("plain text", "not-json", "Tere! Manuses on plaan.".as_bytes()),
        ("nothing", "not-json", b""),
        ("half a file", "not-json", HEAD.as_bytes()),
        ("duplicate keys", "not-json", duplicate_keys.as_bytes()),
        ("200 levels deep", "not-json", depth_200.as_bytes()),
        ("another program's JSON", "not-a-plan", br#"{"type":"excalidraw","version":2,"elements":[]}"#),
        ("a list", "not-a-plan", b"[1, 2, 3]"),
        ("a later version", "too-new", br#"{"format":"lepik-plan","version":99,"records":[]}"#),
    ];
    for (what, code, content) in files {
        // A fresh page, so that no earlier refusal is taken for this one.
        app.reload().await;
        app.follow("share").await;
        let before = app.storage().await;
        app.choose_file(content).await;
        app.expect_refusal(code).await;
        assert_eq!(app.storage().await, before, "{what} changed the storage");
    }
    app.board("outreach").await;
    app.expect_cards("the one record", |cards| cards.len() == 1).await;
    app.close();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_record_is_set_aside_and_the_good_one_beside_it_comes_in() {
    let server = Server::at_root();
    let app = with_one_record(&server).await;
    let impossible_date = campaign("bad-1", "Halb kirje", "2027-02-30");
    let file = with_records(&app.export().await, &[campaign("good-1", "Hea kirje", "2027-02-28"), impossible_date]);
    let expected = Preview { new: 1, same: 1, problems: 1, ..Preview::default() };

    // Looking at a file changes nothing.
    let before = app.storage().await;
    assert_eq!(app.preview(file.as_bytes()).await, expected);
    app.cancel_import().await;
    assert_eq!(app.storage().await, before, "a cancelled import changed the storage");

    assert_eq!(app.import(&file).await, expected);
    app.board("outreach").await;
    app.expect_card("good-1", "Hea kirje").await;
    app.expect_cards("the old record and the good one", |cards| cards.len() == 2).await;

    // An import is one step.
    app.undo().await;
    app.expect_cards("the old record alone", |cards| cards.len() == 1).await;
    app.close();
}

/// Starts the program with one saved record, which no file may touch.
async fn with_one_record(server: &Server) -> App {
    let app = App::start(server).await;
    app.board("outreach").await;
    app.new_titled("campaign", "Olemasolev").await;
    app.wait_saved().await;
    app
}

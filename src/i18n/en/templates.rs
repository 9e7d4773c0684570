//! Templates and copies in English.

use super::super::messages::templates::Templates;

/// The words.
pub(super) const TEMPLATES: Templates = Templates {
    from_template: "From a template",
    heading: "Templates of this plan",
    lead: "Use a template with the button “New record” on a board. Its dates are then counted in working days from the first day.",
    none: "This plan has no templates of its own yet. Open a record and choose “Save as template” from its menu.",
    prefix: "Template: ",
    use_title: |title| format!("New record from the template “{title}”"),
    first_day: "First day",
    first_day_hint: "All dates are counted in working days from this day.",
    make: "Add the record",
    save: "Save as template",
    saved: |title| format!("“{title}” is saved as a template; you will find it under “New record”"),
    copy: "Make a copy",
    copy_title: |title| format!("{title} (copy)"),
    copied: "The copy is added",
    rename: "Rename",
    title: "Title of the template",
    remove: "Move to the bin",
    removed: |title| format!("The template “{title}” is in the bin"),
    template: "template",
};

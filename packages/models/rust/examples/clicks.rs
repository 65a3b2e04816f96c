use std::io::BufRead;

use timeofclick_models::{UrlClickAction, UrlTimeOfClickRecord};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).expect("a file of records");
    for line in std::io::BufReader::new(std::fs::File::open(path)?).lines() {
        let record: UrlTimeOfClickRecord = serde_json::from_str(&line?)?;
        let user = record.user_id.as_deref().unwrap_or("somebody");
        match record.url_click_action {
            Some(UrlClickAction::BLOCK_PAGE_OVERRIDE) => {
                println!("{user} went past the block page")
            }
            Some(action) => println!("{user}: action {action}"),
            None => println!("{user} clicked"),
        }
        for name in record.additional_properties.keys() {
            println!("no member holds: {name}");
        }
        serde_json::to_string(&record)?; // gives back all of it
    }
    Ok(())
}

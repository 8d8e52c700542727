//! What was entered is there, whatever happens to the database.

use super::*;
use crate::programme::tests::{day, noon, outcome, run, status, target};
use crate::programme::{Fared, Status};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A folder for a programme, and the runs whose "journals" can be evaluated: a file that holds the
/// hash of one stands for its journal.
struct Bench {
    temporary: TempDir,
    runs: BTreeMap<String, Evaluated>,
}

impl Bench {
    fn new() -> Self {
        let runs = [
            run("2026-01-12", 40_000, vec![outcome("isolate", Fared::Missed)]),
            run(
                "2026-05-02",
                61_000,
                vec![outcome("isolate", Fared::Well), outcome("standing_log", Fared::Partly)],
            ),
            run("2026-09-30", 55_000, vec![outcome("image", Fared::Missed)]),
        ];
        let by_head = runs.map(|it| (it.exercise.head.clone(), it));
        Self { temporary: tempfile::tempdir().unwrap(), runs: by_head.into() }
    }

    fn folder(&self) -> PathBuf {
        self.temporary.path().join("pro gramme%?")
    }

    fn evaluate(&self, path: &Path) -> Result<Evaluated, String> {
        let head = crate::store::files::read_text(path).map_err(|error| error.to_string())?;
        self.runs.get(&head).cloned().ok_or_else(|| "line 3 was changed".to_owned())
    }

    fn open(&self) -> Result<ProgrammeStore, Trouble> {
        ProgrammeStore::open(&self.folder(), Wall(7), &|path| self.evaluate(path))
    }

    fn read(&self) -> Result<Programme, Trouble> {
        read(&self.folder(), &|path| self.evaluate(path)).map(|it| it.programme)
    }

    fn rebuild(&self) -> Result<Programme, Trouble> {
        rebuild(&self.folder(), &|path| self.evaluate(path))
    }

    fn inspect(&self) -> Vec<String> {
        inspect(&self.folder(), &|path| self.evaluate(path)).unwrap()
    }

    /// The run of a day, taken in on that day.
    fn import(&self, store: &mut ProgrammeStore, held: &str) -> Result<Changed, Trouble> {
        let run = self.runs.values().find(|it| it.exercise.held_on == day(held)).unwrap();
        let from = ("a.journal".to_owned(), "Night crew".to_owned());
        store.import(noon(held), from, run.exercise.head.as_bytes(), run.clone())
    }

    /// A programme with a bit of everything.
    fn filled(&self) -> Programme {
        let mut store = self.open().unwrap();
        self.import(&mut store, "2026-01-12").unwrap();
        for what in everything() {
            store.enter(Entry { wall: noon("2026-02-01"), what }).unwrap();
        }
        self.import(&mut store, "2026-05-02").unwrap();
        store.programme().clone()
    }
}

fn everything() -> Vec<Entered> {
    use crate::programme::{Element, NewAction, Priority};
    let new = NewAction {
        issue: "The bridge number was wrong".to_owned(),
        step: "Put the number on the card".to_owned(),
        owner: "O’Brien 李".to_owned(),
        due: Some(day("2026-04-01")),
        priority: Priority::High,
        element: Element::Equipment,
        exercise: None,
    };
    let role = "legal".to_owned();
    let names = vec!["Ada \"the\" Lovelace".to_owned(), "Zoë 👩🏽‍🚒".to_owned()];
    vec![
        Entered::Attend { exercise: 1, role: role.clone(), people: 2, names },
        Entered::Sign { exercise: 1, role: role.clone(), name: String::new() },
        Entered::Sign { exercise: 1, role, name: "Ada".to_owned() },
        Entered::Add(new),
        status("R-1", Status::Done, "see ticket 12"),
        Entered::Verify { action: "R-1".to_owned(), proof: "called it".to_owned() },
        Entered::Retest { action: "E1-A1".to_owned(), target: target("isolate") },
        status("E1-A1", Status::Done, "card 7"),
        Entered::Prepared { item: 9, on: day("2026-02-01"), note: "read aloud".to_owned() },
        Entered::Every { months: 6 },
    ]
}

#[test]
fn what_was_entered_is_read_and_a_rebuild_makes_the_same() {
    let bench = Bench::new();
    let filled = bench.filled();
    assert_eq!(filled.action("E1-A1").unwrap().status, Status::Verified);
    assert_eq!(filled.verifications.len(), 2);
    assert_eq!(bench.read().unwrap(), filled);
    assert_eq!(bench.rebuild().unwrap(), filled);
    assert_eq!(bench.read().unwrap(), filled);
    assert_eq!(bench.open().unwrap().programme(), &filled);
    assert_eq!(bench.inspect(), Vec::<String>::new());
}

/// Every table, row by row.
fn dump(folder: &Path) -> String {
    let database = Connection::open(Folder(folder.to_owned()).database()).unwrap();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let mut names = database.prepare(sql).unwrap();
    let names: Vec<String> =
        names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut dump = String::new();
    for name in names {
        let mut rows = database.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<_> = (0..columns).map(|it| row.get_ref(it).unwrap()).collect();
            dump.push_str(&format!("{name} {cells:?}\n"));
        }
    }
    dump
}

#[test]
fn a_rebuild_makes_every_row_of_every_table_again() {
    let bench = Bench::new();
    bench.filled();
    let before = dump(&bench.folder());
    for table in ["outcome", "finding", "trap_taken", "attendance", "verification", "signature"] {
        let is_there = before.contains(&format!("\n{table} "));
        assert!(is_there || table == "finding", "{table} has no row to compare");
    }
    bench.rebuild().unwrap();
    assert_eq!(dump(&bench.folder()), before);
}

#[test]
fn what_a_crash_left_out_of_the_database_is_folded_in_by_the_next() {
    let bench = Bench::new();
    bench.filled();
    // Killed after the log and before the database: the copy of the journal and the line are there.
    let third = bench.runs.values().find(|it| it.exercise.held_on == day("2026-09-30")).unwrap();
    let mut store = bench.open().unwrap();
    let head = third.exercise.head.clone();
    write_whole(&store.folder.journal(&head), head.as_bytes()).unwrap();
    let (file, team) = ("c.journal".to_owned(), String::new());
    let what = Entered::Import { head, file, team };
    for what in [what, Entered::Every { months: 3 }] {
        let entry = Entry { wall: noon("2026-10-01"), what };
        let line = store.log.line_of(&entry).unwrap();
        store.file.append(&line, store.log.length).unwrap();
        store.log.keep(entry, &line);
    }
    drop(store);
    let read = bench.read().unwrap();
    assert_eq!((read.exercises.len(), read.every_months), (3, 3));
    assert_eq!(bench.rebuild().unwrap(), read);
    assert_eq!(bench.inspect(), Vec::<String>::new());
}

#[test]
fn a_log_cut_anywhere_keeps_every_whole_entry() {
    let bench = Bench::new();
    bench.filled();
    let path = Folder(bench.folder()).log();
    let text = crate::store::files::read_text(&path).unwrap();
    let last = text.trim_end().rfind('\n').unwrap() + 1;
    for length in [last, last + 1, last + 40, text.len() - 1] {
        write_whole(&path, &text.as_bytes()[..length]).unwrap();
        let trouble = bench.open().unwrap_err();
        assert!(matches!(trouble.what, What::Apart), "the database was further: {trouble}");
        let rebuilt = bench.rebuild().unwrap();
        assert_eq!(rebuilt.exercises.len(), 1);
        assert_eq!(bench.open().unwrap().programme(), &rebuilt);
        write_whole(&path, text.as_bytes()).unwrap();
        bench.open().unwrap();
    }
}

#[test]
fn an_edited_log_is_named_by_its_line() {
    let bench = Bench::new();
    bench.filled();
    let path = Folder(bench.folder()).log();
    let text = crate::store::files::read_text(&path).unwrap();
    write_whole(&path, text.replacen("Ada", "Eve", 1).as_bytes()).unwrap();
    let said = bench.read().unwrap_err().to_string();
    assert!(
        said.starts_with(
            "the log of what was entered does not hold: line 3 was changed: its checksum does not \
             fit; take the file from a backup, or keep a copy up to line 2: "
        ),
        "{said}"
    );
    assert!(said.ends_with("entries.log"), "{said}");
}

#[test]
fn a_damaged_database_says_how_to_make_it_anew_and_it_works() {
    let bench = Bench::new();
    let filled = bench.filled();
    let place = Folder(bench.folder()).database();
    for garbage in [vec![b'x'; 9_000], b"SQLite format 3\0 and no more".to_vec()] {
        write_whole(&place, &garbage).unwrap();
        let said = bench.read().unwrap_err().to_string();
        assert!(said.starts_with("the database is damaged ("), "{said}");
        assert!(said.contains("`drillhall programme rebuild` makes it anew"), "{said}");
        assert!(bench.open().is_err());
        assert_eq!(bench.rebuild().unwrap(), filled);
        assert_eq!(bench.read().unwrap(), filled);
    }
}

#[test]
fn a_page_turned_to_noughts_is_found_by_looking() {
    let bench = Bench::new();
    let filled = bench.filled();
    let place = Folder(bench.folder()).database();
    drop(bench.open().unwrap());
    let bytes = fs::metadata(&place).unwrap().len();
    let mut found = 0;
    for page in 1..bytes / 4096 {
        let whole = {
            use crate::store::disk::DiskFile as _;
            File::open(&place).unwrap().contents(1 << 30).unwrap()
        };
        let mut hurt = whole.clone();
        let at = usize::try_from(page * 4096).unwrap();
        hurt[at..at + 4096].fill(0);
        write_whole(&place, &hurt).unwrap();
        found += usize::from(!bench.inspect().is_empty());
        write_whole(&place, &whole).unwrap();
    }
    assert!(found > 20, "{found}");
    assert_eq!(bench.rebuild().unwrap(), filled);
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let bench = Bench::new();
    bench.filled();
    let place = Folder(bench.folder()).database();
    let database = Connection::open(&place).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    let said = bench.read().unwrap_err().to_string();
    assert!(said.starts_with("a newer version of the program made the database (version 99;"));
}

#[test]
fn a_lost_database_is_made_again_without_asking() {
    let bench = Bench::new();
    let filled = bench.filled();
    fs::remove_file(Folder(bench.folder()).database()).unwrap();
    assert_eq!(bench.read().unwrap(), filled);
}

#[test]
fn a_lost_or_changed_journal_is_named_and_the_database_stays() {
    let bench = Bench::new();
    let filled = bench.filled();
    let copy = Folder(bench.folder()).journal(&filled.exercises[0].head);
    for change in [None, Some(b"something else".as_slice())] {
        match change {
            None => fs::remove_file(&copy).unwrap(),
            Some(bytes) => write_whole(&copy, bytes).unwrap(),
        }
        let said = bench.rebuild().unwrap_err().to_string();
        assert!(said.starts_with("a journal that was taken in cannot be read again ("), "{said}");
        assert!(said.ends_with(&copy.display().to_string()), "{said}");
        assert_eq!(bench.read().unwrap(), filled);
        assert_eq!(bench.inspect().len(), 1);
    }
}

#[test]
fn one_program_enters_and_others_read_meanwhile() {
    let bench = Bench::new();
    let filled = bench.filled();
    let store = bench.open().unwrap();
    assert_eq!(bench.read().unwrap(), filled);
    let said = bench.open().unwrap_err().to_string();
    assert!(said.starts_with("another program is entering something here; try again"), "{said}");
    drop(store);
    bench.open().unwrap();
}

#[test]
fn a_locked_database_loses_nothing() {
    let bench = Bench::new();
    bench.filled();
    let mut store = bench.open().unwrap();
    store.database.busy_timeout(Duration::ZERO).unwrap();
    let other = Connection::open(Folder(bench.folder()).database()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let entry = Entry { wall: noon("2026-06-01"), what: Entered::Every { months: 9 } };
    let told = store.enter(entry).unwrap().told;
    assert!(told[0].starts_with("it was written down and is safe; the database takes it in next"));
    let added = status("E1-A1", Status::Reopened, "not yet");
    store.enter(Entry { wall: noon("2026-06-02"), what: added }).unwrap();
    bench.import(&mut store, "2026-09-30").unwrap();
    other.execute_batch("ROLLBACK").unwrap();
    let seen = Entered::Prepared { item: 3, on: day("2026-10-01"), note: String::new() };
    let changed = store.enter(Entry { wall: noon("2026-10-01"), what: seen }).unwrap();
    assert_eq!(changed.told, Vec::<String>::new(), "what waited went in with it");
    let entered = store.programme().clone();
    drop(store);
    assert_eq!((entered.every_months, entered.exercises.len()), (9, 3));
    assert_eq!(bench.read().unwrap(), entered);
    assert_eq!(bench.inspect(), Vec::<String>::new());
}

#[test]
fn a_refused_entry_leaves_no_trace() {
    let bench = Bench::new();
    let filled = bench.filled();
    let mut store = bench.open().unwrap();
    let length = store.log.length;
    assert!(bench.import(&mut store, "2026-01-12").is_err());
    let entry = Entry { wall: noon("2026-06-01"), what: status("E9-A1", Status::Done, "") };
    assert!(store.enter(entry).is_err());
    drop(store);
    assert_eq!(Folder(bench.folder()).read_log().unwrap().unwrap().length, length);
    assert_eq!(bench.read().unwrap(), filled);
}

#[test]
fn a_database_that_cannot_be_written_is_read() {
    let bench = Bench::new();
    let filled = bench.filled();
    let folder = Folder(bench.folder());
    let log = folder.read_log().unwrap().unwrap();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let address = unchanging(&folder.database());
    assert!(address.contains("/pro%20gramme%25%3F/programme.db?immutable=1"), "{address}");
    let database = Connection::open_with_flags(address, flags).unwrap();
    assert_eq!(load_whole(&database, &log).unwrap(), Some(filled.clone()));
    assert_eq!(from_scratch(&folder, &log, &|path| bench.evaluate(path)).unwrap(), filled);
}

#[test]
fn a_backup_is_a_programme_of_its_own() {
    let bench = Bench::new();
    let filled = bench.filled();
    let store = bench.open().unwrap();
    let to = bench.temporary.path().join("backup");
    drop(store);
    backup(&bench.folder(), &to).unwrap();
    let read = read(&to, &|path| bench.evaluate(path)).unwrap();
    assert_eq!(read.programme, filled);
    assert_eq!(inspect(&to, &|path| bench.evaluate(path)).unwrap(), Vec::<String>::new());
    let said = backup(&bench.folder(), &to).unwrap_err().to_string();
    assert!(said.starts_with("there is something of this name already"), "{said}");
}

#[test]
fn nothing_is_no_programme() {
    let bench = Bench::new();
    let said = bench.read().unwrap_err().to_string();
    assert!(said.starts_with("there is no programme here yet; `drillhall programme import`"));
    assert!(!bench.folder().exists(), "reading makes nothing");
}

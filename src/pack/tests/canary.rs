//! Every text that some player must not read is replaced by a canary of its own; then the players'
//! files are searched for canaries.

use super::{all_shipped, text};
use crate::id::{InjectIx, Key, RoleIx, Table};
use crate::pack::{PackFile, Reader, Say, write_all};
use crate::scenario::Scenario;
use crate::scenario::model::story::Attachment;
use crate::scenario::model::{Appears, Subject};

/// What a canary stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// For facilitators and evaluators.
    Behind,
    /// On this role's card.
    Brief(RoleIx),
    /// Part of a private inject: inside its packets.
    Inside(InjectIx),
}

#[derive(Default)]
struct Breeder(Vec<Place>);

impl Breeder {
    fn text(&mut self, place: Place) -> String {
        self.0.push(place);
        format!("canary({})", self.0.len() - 1)
    }

    fn replace(&mut self, place: Place, texts: &mut [&mut String]) {
        for text in texts {
            **text = self.text(place);
        }
    }

    fn all(&mut self, texts: &mut [String]) {
        for text in texts {
            *text = self.text(Place::Behind);
        }
    }
}

fn each<K: Key, T>(table: &mut Table<K, T>, mut change: impl FnMut(K, &mut T)) {
    for key in table.keys() {
        change(key, &mut table[key]);
    }
}

fn put_into_script(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.injects, |key, it| {
        let place = if it.private { Place::Inside(key) } else { Place::Behind };
        breeder.replace(place, &mut [&mut it.title, &mut it.body, &mut it.from]);
        let body = breeder.text(place);
        it.attachments = vec![Attachment::Note { title: breeder.text(place), body }];
        breeder.replace(Place::Behind, &mut [&mut it.slug, &mut it.notes]);
        for variant in &mut it.variants {
            variant.body = breeder.text(Place::Behind);
        }
        breeder.all(&mut it.cues);
        breeder.all(&mut it.hints);
    });
    each(&mut scenario.decisions, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.prompt, &mut it.slug]);
    });
    each(&mut scenario.choices, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.text, &mut it.slug]);
    });
    each(&mut scenario.endings, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.title, &mut it.text, &mut it.slug]);
    });
    each(&mut scenario.phases, |_, it| it.title = breeder.text(Place::Behind));
    each(&mut scenario.consequences, |_, it| it.shows = Some(breeder.text(Place::Behind)));
}

fn put_into_world(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.roles, |role, it| it.brief = breeder.text(Place::Brief(role)));
    each(&mut scenario.facts, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.text, &mut it.slug]);
    });
    let contacts = &mut scenario.contacts;
    each(&mut scenario.objects, |_, it| {
        it.title = breeder.text(Place::Behind);
        if let Subject::Contact(contact) = it.subject
            && it.appears != Appears::Start
        {
            contacts[contact].title = breeder.text(Place::Behind);
        }
    });
    for place in &mut scenario.board.places {
        place.label = breeder.text(Place::Behind);
    }
    each(&mut scenario.clocks, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.regime, &mut it.reference]);
    });
    each(&mut scenario.stages, |_, it| it.title = breeder.text(Place::Behind));
    each(&mut scenario.meters, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.title, &mut it.unit]);
    });
    each(&mut scenario.actions, |_, it| {
        breeder.replace(Place::Behind, &mut [&mut it.name, &mut it.notes]);
    });
}

fn put_behind(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.expectations, |_, it| {
        let texts = &mut [
            &mut it.title,
            &mut it.because,
            &mut it.reference,
            &mut it.tell_tale,
            &mut it.slug,
        ];
        breeder.replace(Place::Behind, texts);
    });
    each(&mut scenario.traps, |_, it| {
        let texts = &mut [&mut it.title, &mut it.because, &mut it.reference, &mut it.slug];
        breeder.replace(Place::Behind, texts);
    });
    each(&mut scenario.objectives, |_, it| {
        let texts = &mut [&mut it.title, &mut it.target, &mut it.capability, &mut it.slug];
        breeder.replace(Place::Behind, texts);
    });
    each(&mut scenario.orders, |_, it| it.because = breeder.text(Place::Behind));
    breeder.all(&mut scenario.about.hotwash);
    breeder.all(&mut scenario.about.preparation);
}

fn cage(mut scenario: Scenario) -> (Scenario, Vec<Place>) {
    let mut breeder = Breeder::default();
    put_into_script(&mut scenario, &mut breeder);
    put_into_world(&mut scenario, &mut breeder);
    put_behind(&mut scenario, &mut breeder);
    (scenario, breeder.0)
}

fn canaries(text: &str, places: &[Place]) -> Vec<Place> {
    let found = text.split("canary(").skip(1);
    let number = |rest: &str| rest.split(')').next().unwrap().parse::<usize>().unwrap();
    found.map(|rest| places[number(rest)]).collect()
}

/// The pages of a file that begin a sheet of their own; what stands before the first comes first.
fn sheets(file: &PackFile) -> Vec<&str> {
    text(file).split("<section").collect()
}

fn file<'a>(pack: &'a [PackFile], name: &str) -> &'a PackFile {
    pack.iter().find(|file| file.name == name).unwrap()
}

#[test]
fn a_file_for_players_tells_nothing_but_each_role_its_own_brief() {
    for scenario in all_shipped() {
        let (scenario, places) = cage(scenario);
        let pack = write_all(&scenario).unwrap();
        let players: Vec<&PackFile> =
            pack.iter().filter(|file| file.reader == Reader::Players).collect();
        assert_eq!(players.len(), 4);
        for file in players.iter().filter(|file| file.name != "role-cards.html") {
            assert_eq!(canaries(text(file), &places), [], "{}", file.name);
        }
        let cards = sheets(file(&pack, "role-cards.html"));
        assert_eq!(cards.len(), scenario.roles.len() + 1);
        assert_eq!(canaries(cards[0], &places), []);
        for (card, role) in cards[1..].iter().zip(scenario.roles.keys()) {
            assert_eq!(canaries(card, &places), [Place::Brief(role)]);
            assert!(card.contains(&scenario.roles[role].title));
        }
    }
}

#[test]
fn a_packet_tells_its_own_text_and_only_inside() {
    let mut packets = 0;
    for scenario in all_shipped() {
        let (scenario, places) = cage(scenario);
        let pack = write_all(&scenario).unwrap();
        let pages = sheets(file(&pack, "private-injects.html"));
        assert_eq!(canaries(pages[0], &places), [], "before the cover");
        assert_eq!(canaries(pages[1], &places), [], "the cover");
        for page in &pages[2..] {
            let (outside, inside) = page.split_once("class=\"inside\"").unwrap();
            assert_eq!(canaries(outside, &places), []);
            let found = canaries(inside, &places);
            let Place::Inside(inject) = found[0] else { panic!("{:?}", found[0]) };
            assert!(found.iter().all(|it| *it == Place::Inside(inject)), "{found:?}");
            assert_eq!(found.len(), 5, "from, title, body, attachment");
            let say = Say { scenario: &scenario };
            let meant = say.handed_to(&scenario.injects[inject]);
            assert!(meant.iter().any(|role| outside.contains(&scenario.roles[role].title)));
            packets += 1;
        }
    }
    assert!(packets >= 3, "only {packets} packets were looked into");
}

#[test]
fn a_private_inject_for_several_roles_has_a_packet_for_each() {
    for scenario in all_shipped() {
        let (mut scenario, places) = cage(scenario);
        let inject = scenario.injects.find(|it| it.private).unwrap();
        let others: Vec<_> = scenario.injects.keys().filter(|it| *it != inject).collect();
        for other in others {
            scenario.injects[other].private = false;
        }
        scenario.injects[inject].to = vec![crate::scenario::model::Who::All];
        let pack = write_all(&scenario).unwrap();
        let pages = sheets(file(&pack, "private-injects.html"));
        assert_eq!(pages.len(), scenario.roles.len() + 2);
        for (page, role) in pages[2..].iter().zip(scenario.roles.iter()) {
            assert!(page.contains(&format!("<h1>{}</h1>", role.title)));
            assert!(canaries(page, &places).iter().all(|it| *it == Place::Inside(inject)));
        }
    }
}

#[test]
fn the_guide_sings() {
    for scenario in all_shipped() {
        let (scenario, places) = cage(scenario);
        let pack = write_all(&scenario).unwrap();
        let found = canaries(text(file(&pack, "facilitator-guide.html")), &places);
        assert!(found.len() > 150, "{}: {}", scenario.about.slug, found.len());
    }
}

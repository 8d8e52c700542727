//! The shipped runbook, held against the catalogue it comes from.

use super::draft::{ActionDraft, DoesDraft, ObjectKind, RunbookDraft, TargetDraft};
use crate::time::Span;
use ron::extensions::Extensions;
use serde::Deserialize;
use std::collections::BTreeSet;

const RUNBOOK: &str = include_str!("../../scenarios/runbook.ron");

/// Every row of the catalogue; those that were named for being wrong have neutral names.
const CATALOGUE: &str = "\
    intake.log_report intake.page_oncall intake.re_escalate intake.open_ticket \
    intake.thank_reporter triage.interview_reporter triage.corroborate triage.classify_event \
    triage.rca_false_alarm triage.set_severity triage.ask_worst_case triage.revise_severity \
    triage.identify_data triage.list_affected triage.check_related triage.rate_impact_urgency \
    triage.verify_identity triage.check_exploited mob.private_channel mob.out_of_band \
    mob.codename mob.open_bridge mob.appoint_ic mob.appoint_scribe mob.appoint_deputy \
    mob.lookup_poc mob.loop_in_owner mob.wake_people mob.start_document mob.emergency_access \
    mob.revoke_emergency_access mob.call_retainer mob.notify_insurer mob.open_provider_case \
    mob.split_teams mob.handover_ic mob.release_nonessential mob.set_update_cadence \
    mob.written_mandate con.isolate_host con.quarantine_instance con.isolate_segment \
    con.block_indicator con.hold_and_watch con.disable_account con.revoke_sessions \
    con.reset_credential con.mass_reset con.deactivate_key con.deny_role_sessions \
    con.rotate_secrets con.block_public_access con.virtual_patch con.disable_feature \
    con.take_service_offline con.cut_third_party con.cut_federation con.remote_lock \
    con.engage_scrubbing con.filter_traffic con.purge_mail con.remove_mail_rules \
    con.freeze_payment con.hold_payments con.protect_backups con.freeze_deploy \
    con.isolate_tenant con.request_takedown con.revoke_app_consent inv.preserve_logs \
    inv.capture_memory inv.snapshot_disk inv.chain_of_custody inv.legal_hold \
    inv.decide_evidence_grade inv.search_logs inv.build_timeline inv.find_vector \
    inv.check_persistence inv.check_lateral inv.sweep_iocs inv.assess_exfil \
    inv.audit_all_regions inv.analyse_sample inv.verify_backups inv.count_people \
    inv.interview_employee inv.ask_provider_logs inv.reproduce_flaw inv.find_similar \
    inv.inventory_dependency inv.check_attack_smokescreen inv.scan_secret_history \
    era.develop_fix era.bypass_test era.rebuild_clean era.remove_persistence era.patch \
    era.purge_secret rec.rollout_watch rec.restore_order rec.restore_backup rec.validate \
    rec.heighten_monitoring rec.reconnect_partner rec.lift_containment esc.security_leadership \
    esc.engineering_lead esc.legal esc.privacy esc.executive esc.pr esc.hr esc.law_enforcement \
    esc.national_csirt esc.finance esc.physical_security com.executive_update \
    com.internal_notice com.hold_staff_silence com.status_post com.holding_statement \
    com.media_reply com.customer_notice com.individual_notice com.regulator_initial \
    com.regulator_followup com.record_no_notice com.notify_acquirer com.materiality \
    com.notify_partner com.ask_third_party com.ack_researcher com.agree_disclosure_date \
    com.publish_advisory com.share_indicators com.privilege_label com.buy_time_extortion \
    com.sanctions_check com.ransom_decision com.support_brief run.record_decision \
    run.assign_task run.check_consent run.verify_task run.track_questions close.owner_check \
    close.confirm close.close_incident close.file_followups close.archive learn.schedule \
    learn.prefill learn.facilitate learn.turn_bad_into_action learn.publish learn.update_runbook \
    learn.track era.reimage_host era.clean_in_place con.power_off con.delete_credential \
    mob.use_general_channel mob.coordinate_by_mail inv.ask_person_directly inv.connect_to_source \
    inv.upload_sample con.block_address con.reset_all_passwords com.state_no_data \
    com.limit_customer_notice com.pay_ransom triage.debate_severity run.name_responsible \
    close.close_on_quiet con.switch_off_service rec.restore_now triage.verify_by_reply \
    run.wait_for_facts inv.debug_hands_on com.legal_letter era.rewrite_history con.remote_wipe \
";

/// Those among them that are wrong in some scenario.
const NAMED_ANEW: &str = "\
    era.reimage_host era.clean_in_place con.power_off con.delete_credential \
    mob.use_general_channel mob.coordinate_by_mail inv.ask_person_directly inv.connect_to_source \
    inv.upload_sample con.block_address con.reset_all_passwords com.state_no_data \
    com.limit_customer_notice com.pay_ransom triage.debate_severity run.name_responsible \
    close.close_on_quiet con.switch_off_service rec.restore_now triage.verify_by_reply \
    run.wait_for_facts inv.debug_hands_on com.legal_letter era.rewrite_history con.remote_wipe";

/// What we added to the catalogue.
const ADDED: [&str; 4] =
    ["com.open_chat", "con.reactivate_key", "inv.log_in_to_host", "run.start_fallback"];

/// The roles of the common runbook.
const ROLES: [&str; 12] = [
    "incident_commander",
    "security_analyst",
    "incident_supporter",
    "scribe",
    "deputy",
    "communications_lead",
    "legal_counsel",
    "hr_partner",
    "executive",
    "engineering_lead",
    "provider_liaison",
    "customer_manager",
];

fn read<'a, T: Deserialize<'a>>(source: &'a str) -> T {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(source)
        .unwrap_or_else(|error| panic!("{error}"))
}

fn runbook() -> RunbookDraft {
    read(RUNBOOK)
}

fn ids(actions: &[ActionDraft]) -> BTreeSet<&str> {
    actions.iter().map(|action| action.id.as_str()).collect()
}

#[test]
fn every_row_of_the_catalogue_is_there_once() {
    let runbook = runbook();
    let mut found: Vec<&str> = runbook.actions.iter().map(|action| action.id.as_str()).collect();
    let mut wanted: Vec<&str> = CATALOGUE.split_whitespace().chain(ADDED).collect();
    assert_eq!(wanted.len(), 183 + ADDED.len());
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

#[test]
fn no_id_gives_itself_away() {
    assert!(runbook().actions.iter().all(|action| !action.id.starts_with("trap.")));
}

#[test]
fn no_place_in_the_list_gives_an_action_away() {
    let runbook = runbook();
    let renamed: BTreeSet<&str> = NAMED_ANEW.split_whitespace().collect();
    assert_eq!(renamed.len(), 25);
    assert!(renamed.is_subset(&ids(&runbook.actions)));
    let is_renamed = |action: &ActionDraft| renamed.contains(action.id.as_str());
    for pair in runbook.actions.windows(2) {
        assert!(!(is_renamed(&pair[0]) && is_renamed(&pair[1])), "{}", pair[0].id.value);
        let ends_phase = pair[0].phase != pair[1].phase;
        assert!(!(ends_phase && is_renamed(&pair[0])), "{}", pair[0].id.value);
    }
}

#[test]
fn the_phases_come_in_their_order() {
    let runbook = runbook();
    assert!(runbook.actions.is_sorted_by_key(|action| action.phase));
}

#[test]
fn every_need_resolves() {
    let runbook = runbook();
    let actions = ids(&runbook.actions);
    let facts: BTreeSet<&str> = runbook.facts.iter().map(|fact| fact.id.as_str()).collect();
    for action in &runbook.actions {
        for need in &action.needs {
            let id = action.id.as_str();
            match (&need.done, &need.fact) {
                (Some(done), None) => {
                    assert!(actions.contains(done.as_str()), "{id} needs {}", done.value);
                    assert_ne!(done.as_str(), id, "needs itself");
                }
                (None, Some(fact)) => {
                    assert!(facts.contains(fact.as_str()), "{id} needs {}", fact.value);
                }
                _ => panic!("{id} needs one thing: an act or a fact"),
            }
        }
    }
}

#[test]
fn every_fact_is_asked_for() {
    let runbook = runbook();
    let asked: BTreeSet<&str> = (runbook.actions.iter().flat_map(|action| &action.needs))
        .filter_map(|need| need.fact.as_ref().map(|fact| fact.as_str()))
        .collect();
    let declared: BTreeSet<&str> = runbook.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(asked, declared);
}

#[test]
fn a_need_on_the_same_kind_of_object_can_be_met_there() {
    let runbook = runbook();
    for action in runbook.actions.iter().filter(|action| !action.about.is_empty()) {
        for done in action.needs.iter().filter_map(|need| need.done.as_ref()) {
            let earlier =
                runbook.actions.iter().find(|other| other.id.value == done.value).unwrap();
            let shared = earlier.about.iter().any(|kind| action.about.contains(kind));
            assert!(earlier.about.is_empty() || shared, "{} and {}", action.id.value, done.value);
        }
    }
}

#[test]
fn every_length_of_time_reads_and_fits_a_game() {
    for action in runbook().actions {
        let id = action.id.value;
        let occupies = Span::read(&action.occupies).unwrap_or_else(|| panic!("{id}: occupies"));
        let takes = action.takes.map_or(Some(occupies), |takes| Span::read(&takes));
        let takes = takes.unwrap_or_else(|| panic!("{id}: takes"));
        assert!(occupies >= Span::from_seconds(30) && occupies <= takes, "{id}");
        assert!(takes <= Span::from_minutes(8), "{id}");
    }
}

#[test]
fn every_action_can_be_read_and_found() {
    for action in runbook().actions {
        let id = action.id.as_str();
        assert!(!action.produces.is_empty() && !action.notes.is_empty(), "{id}");
        assert!(!action.mistakes.is_empty() && !action.sources.is_empty(), "{id}");
        assert!((2..=5).contains(&action.words.len()), "{id} has {:?}", action.words);
        let words = action.name.split_whitespace().count();
        assert!((2..=8).contains(&words), "{id}: {words} words");
        assert!(action.name.starts_with(char::is_uppercase), "{id}");
        assert!(!action.name.ends_with('.'), "{id}");
    }
}

#[test]
fn no_two_actions_read_the_same() {
    let runbook = runbook();
    let names: BTreeSet<&str> = runbook.actions.iter().map(|action| action.name.as_str()).collect();
    assert_eq!(names.len(), runbook.actions.len());
}

#[test]
fn no_action_judges_itself() {
    const JUDGING: [&str; 8] =
        ["trap", "tempt", "reckless", "too early", "destroy", "tips off", "unlawful", "careless"];
    for action in runbook().actions {
        let text = [&[action.name, action.produces, action.notes], &action.mistakes[..]].concat();
        let text = text.join(" ").to_lowercase();
        let said = JUDGING.iter().find(|word| text.contains(**word));
        assert_eq!(said, None, "{}", action.id.value);
    }
}

#[test]
fn only_known_roles_act() {
    for action in runbook().actions {
        let unique: BTreeSet<&str> = action.roles.iter().map(|role| role.as_str()).collect();
        assert_eq!(unique.len(), action.roles.len(), "{}", action.id.value);
        assert!(unique.iter().all(|role| ROLES.contains(role)), "{} {unique:?}", action.id.value);
    }
}

#[test]
fn telling_a_contact_asks_for_one_and_telling_a_role_does_not() {
    for action in runbook().actions {
        let asks = action.about.contains(&ObjectKind::Contact);
        let tells_contact =
            matches!(&action.does, DoesDraft::Escalate { to: TargetDraft::Contact(_), .. });
        assert_eq!(asks, tells_contact, "{}", action.id.value);
        if let DoesDraft::Escalate { channels, .. } = &action.does {
            assert!(!channels.is_empty(), "{}", action.id.value);
        }
    }
}

# The report on the screen: its frame. What it says itself is a document, in English.

report-name = Report
report-save-as = Save as
report-html = Web page
report-html-name = Save the report as a web page
report-markdown = Markdown
report-markdown-name = Save the report as Markdown
report-csv = Actions (CSV)
report-csv-name = Save the actions as CSV
report-json = Data (JSON)
report-json-name = Save the data as JSON
report-open-folder = Open the folder
report-copy-path = Copy its path
report-copy-path-name = Copy the path of the folder
report-journal = The journal is in { $folder }
report-saved = Saved: { $path }
report-not-saved = Not saved, { $why }: { $path }

# The page.
report-glance = Result at a glance
report-keep = What to keep
report-improve = What to improve
report-do = What to do about it
report-done = { $done } of { $count } in time
report-not-exercised = not exercised
report-entries = { $count ->
    [one] entry { $entries }
   *[other] entries { $entries }
}
report-action = Corrective action
report-owner = Owner
report-due = Due

# What was said in the hot wash.
report-said = Said in the hot wash
report-question = From 1, not at all, to 5, entirely
report-mean = Mean
report-signed = Signed off by { $role }, { $date }. { $sentence }

//! Who may import whom: direction rules 1 to 7.
//!
//! Dependencies come from `cargo metadata`, those of tests left out; a rule about words looks at the sources as well.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Finding,
    workspace::{Package, Workspace},
};

/// Shared crates, and the shared crates below each. A crate that is not named here is a service.
const SHARED: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("api", &["base"]),
    ("runtime", &["base"]),
    ("log", &["base", "runtime"]),
    ("log-kafka", &["base", "runtime", "log"]),
    ("meta", &["base", "runtime"]),
    ("objects", &["base", "runtime"]),
    ("outgoing", &["base", "runtime"]),
    ("wire", &["base", "api"]),
];

/// Crates above the services; rules of their own hold for them.
const EDGES: &[&str] = &["cli", "console", "destinations", "server"];

/// What a service stands on.
const BELOW_SERVICES: &[&str] = &["base", "api", "log", "meta", "objects", "outgoing", "runtime"];

/// Outside crates that `base` may use. `thiserror` writes nothing but `Display` and `Error`.
const BASE_USES: &[&str] = &["bytes", "serde", "base64", "getrandom", "thiserror"];

/// Crates by which a service would see HTTP.
const HTTP: &[&str] = &[
    "actix-web",
    "axum",
    "h2",
    "http",
    "http-body",
    "http-body-util",
    "hyper",
    "hyper-util",
    "tower",
    "tower-http",
    "warp",
];

/// Words of the services, which the log has no use for.
const WORDS_ABOVE_THE_LOG: &[&str] = &[
    "AccountId",
    "Arn",
    "ConsumerName",
    "HashKey",
    "HashKeyRange",
    "PartitionKey",
    "Region",
    "SequenceNumber",
    "ShardId",
    "StreamName",
];

/// The crate's name below `crates/`, if the package lies there.
fn short(package: &Package) -> Option<&str> {
    package.directory.strip_prefix("crates/")
}

/// The workspace crates among the dependencies, by their short names.
fn imports(package: &Package) -> impl Iterator<Item = &str> {
    package.dependencies.iter().filter_map(|name| name.strip_prefix("millstream-"))
}

fn is_service(name: &str) -> bool {
    !SHARED.iter().any(|(shared, _)| *shared == name) && !EDGES.contains(&name)
}

fn services(workspace: &Workspace) -> impl Iterator<Item = &Package> {
    workspace.packages.iter().filter(|package| short(package).is_some_and(is_service))
}

/// A finding per workspace crate that the package imports and must not.
fn imports_only(package: &Package, allowed: &[&str]) -> Vec<Finding> {
    imports(package)
        .filter(|name| !allowed.contains(name))
        .map(|name| Finding::in_file(&package.directory, format!("imports `{name}`")))
        .collect()
}

/// Rule 1.
pub fn base_stands_alone(workspace: &Workspace) -> Vec<Finding> {
    let Some(base) = workspace.package("crates/base") else { return Vec::new() };
    base.dependencies
        .iter()
        .filter(|name| !BASE_USES.contains(&name.as_str()))
        .map(|name| Finding::in_file(&base.directory, format!("imports `{name}`")))
        .collect()
}

/// Rule 2.
pub fn log_knows_positions_and_bytes(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for directory in ["crates/log", "crates/meta"] {
        if let Some(package) = workspace.package(directory) {
            findings.extend(imports_only(package, &["base", "runtime"]));
        }
    }
    let sources = workspace.sources().filter(|(path, _)| path.starts_with("crates/log/"));
    for (path, source) in sources {
        for word in WORDS_ABOVE_THE_LOG {
            let lines = source.lines_with(word);
            findings.extend(lines.into_iter().map(|line| Finding::at(path, line, format!("names `{word}`"))));
        }
    }
    findings
}

/// Rule 3.
pub fn services_stay_apart(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for service in services(workspace) {
        findings.extend(imports_only(service, BELOW_SERVICES));
        let http = service.dependencies.iter().filter(|name| HTTP.contains(&name.as_str()));
        findings.extend(http.map(|name| Finding::in_file(&service.directory, format!("imports `{name}`"))));
    }
    findings
}

/// Rule 3, for what services stand on and for the client, which runs queries with the engine of `analytics`.
pub fn shared_crates_point_down(workspace: &Workspace) -> Vec<Finding> {
    let client: &[(&str, &[&str])] = &[("cli", &["base", "api", "wire", "runtime", "analytics"])];
    let mut findings = Vec::new();
    for (name, below) in SHARED.iter().chain(client) {
        if let Some(package) = workspace.package(&format!("crates/{name}")) {
            findings.extend(imports_only(package, below));
        }
    }
    findings
}

/// Rule 4.
pub fn wire_names_no_operation(workspace: &Workspace) -> Vec<Finding> {
    let operations = operations(workspace);
    let mut findings = Vec::new();
    for (path, source) in workspace.sources().filter(|(path, _)| path.starts_with("crates/wire/")) {
        for name in &operations {
            let lines = source.lines_with_also_in_literals(name);
            findings.extend(lines.into_iter().map(|line| Finding::at(path, line, format!("names `{name}`"))));
        }
    }
    findings
}

/// The names of all operations in `models/` but those of one word, such as `Query` or `Sign`, which mean other things too.
fn operations(workspace: &Workspace) -> BTreeSet<String> {
    let models = workspace
        .files
        .iter()
        .filter(|file| file.path.strip_prefix("models/").is_some_and(|name| name.ends_with(".json")));
    models
        .filter_map(|file| serde_json::from_str::<Value>(&file.text).ok())
        .filter_map(|model| Some(model.get("operations")?.as_object()?.keys().cloned().collect::<Vec<_>>()))
        .flatten()
        .filter(|name| name.chars().filter(|letter| letter.is_uppercase()).count() > 1)
        .collect()
}

/// Rule 5.
pub fn destinations_import_firehose(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(destinations) = workspace.package("crates/destinations") {
        findings.extend(imports_only(destinations, &[BELOW_SERVICES, &["firehose"]].concat()));
    }
    for package in &workspace.packages {
        let above = matches!(short(package), Some("server") | None);
        if !above && imports(package).any(|name| name == "destinations") {
            findings.push(Finding::in_file(&package.directory, "imports `destinations`"));
        }
    }
    findings
}

/// Rule 6, in the sources.
pub fn only_server_names_two_services(workspace: &Workspace) -> Vec<Finding> {
    let names: Vec<&str> = services(workspace).filter_map(short).collect();
    let mut findings = Vec::new();
    let sources = workspace.sources().filter(|(path, _)| {
        // `destinations` stands on `firehose`; a service that names itself is not meant.
        !path.starts_with("crates/server/")
    });
    for (path, source) in sources {
        let named: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !path.starts_with(&format!("crates/{name}/")))
            .filter(|name| !source.lines_with(&format!("millstream_{}", name.replace('-', "_"))).is_empty())
            .collect();
        if named.len() > 1 {
            findings.push(Finding::in_file(path, format!("names the services `{}`", named.join("`, `"))));
        }
    }
    findings
}

/// Rule 6, in the dependencies.
pub fn only_the_binary_calls_server(workspace: &Workspace) -> Vec<Finding> {
    workspace
        .packages
        .iter()
        .filter(|package| !package.directory.starts_with("bin/"))
        .filter(|package| imports(package).any(|name| name == "server"))
        .map(|package| Finding::in_file(&package.directory, "imports `server`"))
        .collect()
}

/// Rule 7. The health endpoints and `/metrics` are public; nothing else of ours has a path of its own.
pub fn console_has_no_private_api(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(console) = workspace.package("crates/console") {
        findings.extend(imports_only(console, &[]));
    }
    let private = "/_millstream/";
    for file in workspace.files.iter().filter(|file| file.path.starts_with("web/")) {
        for (index, line) in file.text.lines().enumerate() {
            let calls = line.match_indices(private).map(|(at, _)| &line[at + private.len()..]);
            if calls.into_iter().any(|rest| !rest.starts_with("health/")) {
                findings.push(Finding::at(&file.path, index + 1, format!("calls a path below `{private}`")));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    fn with(packages: &[(&str, &[&str])]) -> Workspace {
        Workspace::example(packages, &[])
    }

    fn with_file(path: &str, text: &str) -> Workspace {
        Workspace::example(
            &[
                ("crates/streams", &[]),
                ("crates/firehose", &[]),
                ("crates/server", &[]),
                ("crates/wire", &[]),
            ],
            &[(path, text)],
        )
    }

    #[test]
    fn base_imports_nothing_of_ours_and_little_of_others() {
        assert!(base_stands_alone(&with(&[("crates/base", &["bytes", "getrandom"])])).is_empty());
        let broken = with(&[("crates/base", &["bytes", "millstream-api", "tokio"])]);
        assert_eq!(base_stands_alone(&broken).len(), 2);
    }

    #[test]
    fn log_and_meta_stand_on_base_and_runtime() {
        let sound =
            with(&[("crates/log", &["millstream-base", "libc"]), ("crates/meta", &["millstream-runtime"])]);
        assert!(log_knows_positions_and_bytes(&sound).is_empty());
        let broken = with(&[("crates/log", &["millstream-api"]), ("crates/meta", &["millstream-log"])]);
        assert_eq!(places(&log_knows_positions_and_bytes(&broken)), ["crates/log", "crates/meta"]);
    }

    #[test]
    fn log_names_no_stream() {
        let broken = with_file("crates/log/src/segment.rs", "//! Not a StreamName.\nuse base::StreamName;\n");
        assert_eq!(places(&log_knows_positions_and_bytes(&broken)), ["crates/log/src/segment.rs:2"]);
    }

    #[test]
    fn a_service_imports_no_service_no_wire_and_no_http() {
        let sound = with(&[("crates/streams", &["millstream-api", "millstream-log", "serde_json"])]);
        assert!(services_stay_apart(&sound).is_empty());
        for import in ["millstream-firehose", "millstream-wire", "millstream-server", "hyper"] {
            assert_eq!(services_stay_apart(&with(&[("crates/streams", &[import])])).len(), 1, "{import}");
        }
    }

    #[test]
    fn an_unknown_crate_is_taken_for_a_service() {
        assert_eq!(services_stay_apart(&with(&[("crates/novel", &["millstream-streams"])])).len(), 1);
    }

    #[test]
    fn shared_crates_import_no_higher_one() {
        let broken =
            with(&[("crates/wire", &["millstream-streams"]), ("crates/runtime", &["millstream-api"])]);
        assert_eq!(places(&shared_crates_point_down(&broken)), ["crates/runtime", "crates/wire"]);
        assert_eq!(shared_crates_point_down(&with(&[("crates/cli", &["millstream-streams"])])).len(), 1);
    }

    #[test]
    fn wire_knows_operations_only_in_comments() {
        let model = ("models/kinesis.json", r#"{ "operations": { "PutRecord": {}, "PutRecords": {} } }"#);
        let text = "//! As PutRecord does.\nconst A: &str = \"PutRecords\";\n#[cfg(test)]\nmod tests { fn f() { PutRecord; } }\n";
        let broken = Workspace::example(&[], &[model, ("crates/wire/src/json.rs", text)]);
        let findings = wire_names_no_operation(&broken);
        assert_eq!(places(&findings), ["crates/wire/src/json.rs:2"]);
        assert_eq!(findings[0].what, "names `PutRecords`");
    }

    #[test]
    fn firehose_does_not_import_its_destinations() {
        let sound = with(&[
            ("crates/destinations", &["millstream-firehose", "millstream-objects"]),
            ("crates/server", &["millstream-destinations"]),
        ]);
        assert!(destinations_import_firehose(&sound).is_empty());
        let broken = with(&[
            ("crates/firehose", &["millstream-destinations"]),
            ("crates/destinations", &["millstream-streams"]),
        ]);
        assert_eq!(destinations_import_firehose(&broken).len(), 2);
    }

    #[test]
    fn two_services_meet_only_in_server() {
        let text = "use millstream_streams::Streams;\nuse millstream_firehose::Firehose;\n";
        assert!(only_server_names_two_services(&with_file("crates/server/src/wiring.rs", text)).is_empty());
        let broken = with_file("bin/millstream/src/main.rs", text);
        assert_eq!(places(&only_server_names_two_services(&broken)), ["bin/millstream/src/main.rs"]);
    }

    #[test]
    fn a_service_may_name_itself_beside_its_own_port() {
        let text = "use millstream_streams::Streams;\n";
        assert!(only_server_names_two_services(&with_file("crates/firehose/src/lib.rs", text)).is_empty());
    }

    #[test]
    fn nobody_but_the_binary_calls_server() {
        assert!(
            only_the_binary_calls_server(&with(&[("bin/millstream", &["millstream-server"])])).is_empty()
        );
        let broken = with(&[("crates/cli", &["millstream-server"]), ("xtask", &["millstream-server"])]);
        assert_eq!(places(&only_the_binary_calls_server(&broken)), ["crates/cli", "xtask"]);
    }

    #[test]
    fn the_console_calls_what_everybody_may_call() {
        let sound = with_file("web/src/api.ts", "fetch('/_millstream/health/ready')\n");
        assert!(console_has_no_private_api(&sound).is_empty());
        let broken =
            with_file("web/src/api.ts", "x\nfetch(`/_millstream/health/live`, '/_millstream/private')\n");
        assert_eq!(places(&console_has_no_private_api(&broken)), ["web/src/api.ts:2"]);
        assert_eq!(console_has_no_private_api(&with(&[("crates/console", &["millstream-meta"])])).len(), 1);
    }
}

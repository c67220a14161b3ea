use std::time::Duration;

use super::*;

const QUOTAS: &[Quota] = &[("create_stream_per_second", 5)];

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("millstream.toml");
    std::fs::write(&path, text).unwrap();
    (dir, path)
}

fn load(
    toml: &str,
    environment: &[(&str, &str)],
    flags: &[(&'static str, &'static str, &str)],
) -> Result<Config, ConfigError> {
    let (_dir, path) = file(toml);
    Config::load(
        Mode::Serve,
        QUOTAS,
        Sources {
            file: Some(path),
            environment: environment.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect(),
            flags: flags
                .iter()
                .map(|&(name, key, value)| Flag { name, key, value: value.to_owned() })
                .collect(),
        },
    )
}

#[test]
fn every_key_has_a_default_that_reads() {
    let config = load("", &[], &[]).unwrap();
    assert_eq!(config.general.listen.to_string(), "127.0.0.1:4567");
    assert_eq!(config.general.shutdown_timeout, Duration::from_secs(30));
    assert_eq!(config.quotas.get("create_stream_per_second"), Some(5));
    for key in keys() {
        assert!(!key.doc.trim().is_empty(), "{} says what it means", key.path());
    }
}

#[test]
fn later_layers_win() {
    let toml =
        "limits = \"aws\"\nregion = \"eu-west-1\"\n[http]\nhead_timeout = \"1s\"\nbody_timeout = \"2s\"\n";
    let config = load(
        toml,
        &[("MILLSTREAM_HTTP__HEAD_TIMEOUT", "3s"), ("MILLSTREAM_LIMITS", "none"), ("OTHER", "x")],
        &[("--listen", "listen", "127.0.0.1:9")],
    )
    .unwrap();
    assert_eq!(config.general.limits, Limits::None);
    assert_eq!(config.general.region.as_str(), "eu-west-1");
    assert_eq!(config.http.head_timeout, Duration::from_secs(3));
    assert_eq!(config.http.body_timeout, Duration::from_secs(2));
    let printed = config.print();
    for (line, source) in [
        ("head_timeout = \"3s\"", "# env MILLSTREAM_HTTP__HEAD_TIMEOUT"),
        ("listen = \"127.0.0.1:9\"", "# flag --listen"),
        ("body_timeout = \"2s\"", "millstream.toml"),
        ("idle_timeout = \"5m\"", "# default"),
    ] {
        let found =
            printed.lines().find(|l| l.starts_with(line)).unwrap_or_else(|| panic!("{line}: {printed}"));
        assert!(found.contains(source), "{found}");
    }
}

#[test]
fn what_is_printed_can_be_read_back() {
    let config =
        load("metrics.token = \"s3cret\"\nregions = [\"eu-west-1\", \"eu-west-2\"]", &[], &[]).unwrap();
    let printed = config.print();
    assert!(!printed.contains("s3cret"));
    let again = load(&printed, &[], &[]).unwrap();
    assert_eq!(again.general.regions, config.general.regions);
    assert_eq!(again.general.regions.len(), 2);
}

#[test]
fn unknown_keys_of_the_file_are_named_with_a_guess() {
    let error = load("lisen = \"x\"", &[], &[]).unwrap_err().to_string();
    assert!(error.contains("`lisen`") && error.contains("did you mean `listen`?"), "{error}");
    let error = load("[http]\nno_such_key = 1", &[], &[]).unwrap_err().to_string();
    assert!(error.contains("`http.no_such_key`") && !error.contains("did you mean"), "{error}");
    let error = load("[quotas]\ncreate_streams_per_second = 1", &[], &[]).unwrap_err().to_string();
    assert!(error.contains("did you mean `quotas.create_stream_per_second`?"), "{error}");
}

#[test]
fn unknown_variables_are_a_warning() {
    let config =
        load("", &[("MILLSTREAM_PORT_4567_TCP", "tcp://10.0.0.1"), ("MILLSTREAM_LIMIT", "none")], &[])
            .unwrap();
    assert_eq!(config.warnings().len(), 2);
    assert!(config.warnings()[1].contains("did you mean MILLSTREAM_LIMITS?"), "{:?}", config.warnings());
}

#[test]
fn a_value_of_the_wrong_form_names_key_and_source() {
    let error = load("", &[("MILLSTREAM_SHUTDOWN_TIMEOUT", "soon")], &[]).unwrap_err().to_string();
    assert!(
        error.contains("`shutdown_timeout`") && error.contains("env MILLSTREAM_SHUTDOWN_TIMEOUT"),
        "{error}"
    );
    assert!(error.contains("a duration such as 5s"), "{error}");
    assert!(load("listen = [", &[], &[]).is_err());
}

#[test]
fn dev_stays_on_loopback_and_reads_no_file() {
    let dev = |anywhere, listen: &str, tls: &str| {
        let (_dir, path) = file("no_such_key = 1");
        let flag = |name, key, value: &str| Flag { name, key, value: value.to_owned() };
        let flags = vec![flag("--listen", "listen", listen), flag("--tls-listen", "tls_listen", tls)];
        Config::load(
            Mode::Dev { anywhere },
            QUOTAS,
            Sources { file: Some(path), flags, ..Sources::default() },
        )
    };
    assert!(dev(false, "127.0.0.1:0", "off").is_ok());
    assert!(dev(false, "[::1]:0", "127.0.0.1:0").is_ok());
    assert!(dev(false, "0.0.0.0:0", "off").is_err());
    assert!(dev(false, "127.0.0.1:0", "0.0.0.0:0").is_err());
    assert!(dev(true, "0.0.0.0:0", "0.0.0.0:0").is_ok());
}

#[test]
fn any_free_port_means_any_free_port_for_tls_too() {
    let config = load("", &[], &[("--listen", "listen", "127.0.0.1:0")]).unwrap();
    assert_eq!(config.general.tls_listen.unwrap().port(), 0);
    let config = load("tls_listen = \"127.0.0.1:7\"", &[], &[("--listen", "listen", "127.0.0.1:0")]).unwrap();
    assert_eq!(config.general.tls_listen.unwrap().port(), 7);
}

//! Functions in real sandboxes: well-behaved, hanging, crashing, greedy and curious ones.
//!
//! It starts itself anew as a sandbox, so it is a program of its own and not run by the usual harness.
#![allow(clippy::unwrap_used, reason = "it is a test, though clippy does not see that")]

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write as _},
    net::TcpListener,
    os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _},
        process::CommandExt as _,
    },
    panic::AssertUnwindSafe,
    path::PathBuf,
    process::{Command, ExitCode},
    sync::{Arc, Mutex},
    time::Duration,
};

use api::{
    Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError,
    ports::{
        AssumeServiceRole, Authorize, InvokeError, InvokeFunction as _, LogEvent, LogSink, LogTarget,
        PortFuture, RoleError, ServiceRole,
    },
};
use base::{AccountId, Arn, Region, SystemClock, SystemRng, Timestamp};
use base64_simd::STANDARD;
use functions::{Functions, FunctionsConfig, Parts, operations::OPERATIONS};
use millstream_api as api;
use millstream_base as base;
use millstream_functions as functions;
use millstream_meta::Store;
use millstream_objects::{MemoryDetails, Objects, ObjectsConfig};
use millstream_outgoing::Outgoing;
use millstream_runtime as runtime;
use millstream_wire::Encoding;
use serde_json::{Value, json};

/// `nobody` of most systems.
const NOBODY: u32 = 65_534;
/// The allocator of the product: what it keeps in reserve counts against the limits of a sandbox.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROLE: &str = "arn:aws:iam::000000000000:role/functions";

/// Lets everything pass, and keeps log lines.
#[derive(Default)]
struct Around {
    lines: Mutex<Vec<String>>,
}

impl Authorize for Around {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

impl Planes for Around {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }

    fn admit(&self, _: &'static OperationSpec, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

impl AssumeServiceRole for Around {
    fn assume<'a>(&'a self, _: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
        Box::pin(std::future::ready(Ok(caller())))
    }
}

impl LogSink for Around {
    fn put(&self, _: &Arc<Caller>, _: LogTarget<'_>, events: Vec<LogEvent>) {
        self.lines.lock().unwrap().extend(events.into_iter().map(|event| event.message));
    }
}

fn caller() -> Arc<Caller> {
    let account = AccountId::parse("000000000000").unwrap();
    Arc::new(Caller {
        principal: Principal::root(&account, None),
        region: Region::parse("us-east-1").unwrap(),
        request_id: "test".into(),
        received: Timestamp::from_millis(0),
        source_ip: None,
        secure_transport: false,
        vpc_endpoint: None,
        user_agent: None,
        endpoint: "http://127.0.0.1".into(),
    })
}

struct Harness {
    functions: Arc<Functions>,
    around: Arc<Around>,
    directory: tempfile::TempDir,
}

/// What an invocation answered.
struct Invoked {
    error: Option<String>,
    log: String,
    payload: Value,
}

impl Harness {
    fn new(change: impl FnOnce(&mut FunctionsConfig)) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let client = directory.path().join("client/awslambdaric");
        fs::create_dir_all(&client).unwrap();
        fs::write(client.join("__init__.py"), "").unwrap();
        fs::write(client.join("__main__.py"), include_str!("support/client.py")).unwrap();
        let mut config = FunctionsConfig {
            enabled: true,
            directory: directory.path().join("data/functions"),
            python: "python3".into(),
            python_client: Some(directory.path().join("client")),
            node: "node".into(),
            node_client: None,
            processes_max: 4,
            idle: Duration::from_secs(60),
            init_timeout: Duration::from_secs(60),
            user_first: 1_900_000_000,
            remote_url: None,
        };
        change(&mut config);
        let around = Arc::new(Around::default());
        let buckets =
            ObjectsConfig { directory: directory.path().join("buckets"), create_missing: true, s3: None };
        let functions = Functions::open(Parts {
            store: Store::in_memory(),
            objects: Objects::open(buckets, Arc::new(MemoryDetails::default())).unwrap(),
            roles: around.clone(),
            authorize: around.clone(),
            logs: around.clone(),
            outgoing: Outgoing::new(Vec::new(), Vec::new()),
            clock: Arc::new(SystemClock::new()),
            rng: Arc::new(SystemRng),
            config,
        });
        Self { functions, around, directory }
    }

    async fn call(&self, operation: &str, body: Value) -> Result<Reply, WireError> {
        let row = OPERATIONS.iter().find(|row| row.spec.name == operation).unwrap();
        let body = body.to_string();
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: caller() };
        let planes: Arc<dyn Planes> = self.around.clone();
        row.run(&self.functions, &planes, request).await.outcome
    }

    async fn create(&self, handler: &str, further: Value) -> Result<Reply, WireError> {
        let mut body = json!({
            "FunctionName": handler, "Runtime": "python3.12", "Handler": format!("app.{handler}"), "Role": ROLE,
            "Code": {"ZipFile": STANDARD.encode_to_string(zip())}, "Timeout": 60, "MemorySize": 256,
        });
        body.as_object_mut().unwrap().extend(further.as_object().unwrap().clone());
        self.call("CreateFunction", body).await
    }

    async fn made(&self, handler: &str, further: Value) {
        self.create(handler, further).await.unwrap_or_else(|error| panic!("{handler}: {error}"));
    }

    async fn invoke(&self, name: &str, event: Value) -> Invoked {
        let event = STANDARD.encode_to_string(event.to_string());
        let body = json!({"FunctionName": name, "Payload": event, "LogType": "Tail"});
        let Reply::Http(reply) =
            self.call("Invoke", body).await.unwrap_or_else(|error| panic!("{name}: {error}"))
        else {
            panic!("the answer has a head");
        };
        let headers: BTreeMap<_, _> = reply.head.headers.into_iter().collect();
        let log = STANDARD.decode_to_vec(&headers["x-amz-log-result"]).unwrap();
        let api::HttpBody::Bytes(payload) = reply.body else { panic!("the answer is bytes") };
        Invoked {
            error: headers.get("x-amz-function-error").cloned(),
            log: String::from_utf8_lossy(&log).into_owned(),
            payload: serde_json::from_slice(&payload).unwrap_or(Value::Null),
        }
    }
}

fn zip() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("app.py", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(include_str!("support/app.py").as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

async fn a_process_takes_one_call_after_the_other() {
    let harness = Harness::new(|_| {});
    harness.made("count", json!({})).await;
    for calls in 1..=3 {
        let invoked = harness.invoke("count", json!({"n": calls})).await;
        assert_eq!((invoked.error, invoked.payload), (None, json!({"calls": calls, "event": {"n": calls}})));
    }
    let change = json!({"FunctionName": "count", "Environment": {"Variables": {"AB": "c"}}});
    harness.call("UpdateFunctionConfiguration", change).await.unwrap();
    assert_eq!(
        harness.invoke("count", json!(1)).await.payload["calls"],
        1,
        "other settings, another process"
    );
}

async fn errors_are_those_of_the_service() {
    let harness = Harness::new(|_| {});
    harness.made("fail", json!({})).await;
    harness.made("crash", json!({})).await;
    harness.made("missing", json!({})).await;
    harness.made("hang", json!({"Timeout": 1})).await;
    let failed = harness.invoke("fail", json!({})).await;
    assert_eq!(failed.error.as_deref(), Some("Unhandled"));
    assert_eq!(failed.payload, json!({"errorType": "ValueError", "errorMessage": "told to fail"}));
    assert!(
        failed.log.starts_with("START RequestId: ") && failed.log.contains("about to fail\n"),
        "{}",
        failed.log
    );
    let crashed = harness.invoke("crash", json!({})).await;
    assert_eq!(crashed.payload["errorType"], "Runtime.ExitError");
    let message = crashed.payload["errorMessage"].as_str().unwrap().to_owned();
    assert!(message.ends_with("Error: Runtime exited with error: exit status 3"), "{message}");
    assert_eq!(harness.invoke("missing", json!({})).await.payload["errorType"], "AttributeError");
    let hanging = harness.invoke("hang", json!({})).await;
    assert_eq!(hanging.payload["errorType"], "Sandbox.Timedout");
    let message = hanging.payload["errorMessage"].as_str().unwrap().to_owned();
    assert!(message.ends_with("Error: Task timed out after 1.00 seconds"), "{message}");
    let arn = Arn::parse("arn:aws:lambda:us-east-1:000000000000:function:fail").unwrap();
    let error = harness.functions.invoke(&caller(), &arn, "{}".into()).await.unwrap_err();
    assert!(matches!(error, InvokeError::Function { .. }), "{error}");
}

async fn greed_is_contained() {
    let harness = Harness::new(|_| {});
    for name in ["shout", "eat", "reserve", "multiply", "fill"] {
        harness.made(name, json!({})).await;
    }
    let before = resident();
    let invoked = harness.invoke("shout", json!({"mebibytes": 1024})).await;
    assert_eq!(invoked.payload, "done", "{}", invoked.log);
    assert!(invoked.log.contains("further bytes were not kept"), "{}", invoked.log);
    let grown = resident().saturating_sub(before);
    assert!(grown < 64 << 20, "the server has grown by {grown} bytes");
    let kept: usize = harness.around.lines.lock().unwrap().iter().map(String::len).sum();
    assert!(kept < 1 << 20, "{kept} bytes of lines are kept");
    let eaten = harness.invoke("eat", json!({})).await;
    assert_eq!(eaten.payload["errorType"], "Runtime.ExitError", "{}", eaten.payload);
    assert!(eaten.payload["errorMessage"].as_str().unwrap().ends_with("signal: killed"), "{}", eaten.payload);
    assert_eq!(harness.invoke("reserve", json!({})).await.payload, "refused");
    // Whichever bound it meets first: the number of processes, or the memory of all of them.
    let multiplied = harness.invoke("multiply", json!({})).await.payload;
    let processes = multiplied.as_u64().unwrap_or_default();
    let killed = multiplied["errorType"] == "Runtime.ExitError";
    assert!(killed || (1..=1024).contains(&processes), "{multiplied}");
    let filled = harness.invoke("fill", json!({})).await.payload.as_u64().unwrap();
    assert!((1..=512).contains(&filled), "{filled} MiB");
}

fn resident() -> u64 {
    let text = fs::read_to_string("/proc/self/statm").unwrap();
    text.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

async fn nothing_of_the_machine_is_seen() {
    let harness = Harness::new(|_| {});
    harness.made("look", json!({"Environment": {"Variables": {"MINE": "1"}}})).await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let data = harness.directory.path().join("data");
    let secret = data.join("secret");
    fs::write(&secret, "secret").unwrap();
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let paths = [
        &data,
        &secret,
        &home,
        &PathBuf::from("/root/.ssh"),
        &PathBuf::from("/etc/shadow"),
        &PathBuf::from("/sys"),
    ];
    let event = json!({"paths": paths, "ports": [listener.local_addr().unwrap().port()]});
    let invoked = harness.invoke("look", event).await;
    let seen = &invoked.payload;
    assert_eq!(invoked.error, None, "{seen}");
    for path in paths {
        assert_eq!(seen["read"][path.to_str().unwrap()], "FileNotFoundError", "{}: {seen}", path.display());
    }
    for (path, result) in seen["write"].as_object().unwrap() {
        let allowed = path == "/tmp/x";
        assert_eq!(result == "1", allowed, "{path}: {result}");
    }
    assert_eq!(seen["connect"], json!(["ConnectionRefusedError"]));
    assert_eq!(seen["interfaces"], json!(["lo"]));
    let processes = seen["processes"].as_array().unwrap();
    assert!(processes.len() == 2 && processes[0] == 1, "{processes:?}");
    assert_eq!(seen["of_the_first"], "PermissionError", "{seen}");
    for name in ["HOME", "CARGO_MANIFEST_DIR", "USER"] {
        assert!(!seen["environment"].as_array().unwrap().contains(&json!(name)), "{name}");
    }
    assert!(seen["environment"].as_array().unwrap().contains(&json!("MINE")));
    for capabilities in seen["capabilities"].as_array().unwrap() {
        assert_eq!(capabilities, "0000000000000000", "{seen}");
    }
    assert_eq!(seen["privileges"], json!(["1"]));
    assert_ne!(seen["namespace"], "0", "no further namespaces");
    assert_ne!(seen["mount"], "0", "no mounting");
    let mut root =
        vec!["bin", "dev", "etc", "lib", "lib32", "lib64", "opt", "proc", "sbin", "tmp", "usr", "var"];
    let home = home.components().nth(1).map(|part| part.as_os_str().to_str().unwrap().to_owned());
    // Where the interpreter is not below /usr, the way to it is seen.
    root.extend(home.as_deref().or(Some("root")));
    for name in seen["root"].as_array().unwrap() {
        assert!(
            root.contains(&name.as_str().unwrap()) || name == "root" || name == "home",
            "{name} in {seen}"
        );
    }
}

async fn several_run_at_once_and_see_nothing_of_each_other() {
    let harness = Arc::new(Harness::new(|_| {}));
    harness.made("wait", json!({})).await;
    let running: Vec<_> = (0..4)
        .map(|_| {
            let harness = harness.clone();
            runtime::spawn(async move { harness.invoke("wait", json!({"seconds": 2})).await })
        })
        .collect();
    for task in running {
        // The first call of a process each, since none was free for a second one.
        assert_eq!(task.await.unwrap().payload, json!({"calls": 1, "files": ["mine"]}));
    }
}

async fn a_process_makes_room_for_another_function() {
    let harness = Harness::new(|config| config.processes_max = 1);
    harness.made("count", json!({})).await;
    harness.made("fail", json!({})).await;
    assert_eq!(harness.invoke("count", json!({})).await.payload, json!({"calls": 1, "event": {}}));
    assert_eq!(harness.invoke("fail", json!({})).await.payload["errorType"], "ValueError");
    assert_eq!(harness.invoke("count", json!({})).await.payload, json!({"calls": 1, "event": {}}));
}

async fn functions_are_refused_where_they_are_not_enabled() {
    let harness = Harness::new(|config| config.enabled = false);
    let error = harness.create("count", json!({})).await.unwrap_err();
    assert_eq!(error.code().name, "ServiceException");
    assert!(error.message().contains("`functions.enabled`"), "{}", error.message());
    let harness = Harness::new(|config| config.python_client = None);
    let error = harness.create("count", json!({})).await.unwrap_err();
    assert_eq!(error.code().name, "InvalidParameterValueException");
    assert!(error.message().contains("`functions.python_client`"), "{}", error.message());
    for (name, value) in [
        ("Layers", json!(["arn:aws:lambda:us-east-1:000000000000:layer:l:1"])),
        ("Publish", json!(true)),
        ("MemorySize", json!(20_000)),
    ] {
        let harness = Harness::new(|_| {});
        let error = harness.create("count", json!({name: value})).await.unwrap_err();
        assert!(error.message().contains(name), "{}", error.message());
    }
}

/// The same as a user without rights, whose sandboxes are made in another way, if this is root and can be that user.
fn again_as_nobody() -> bool {
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    // An interpreter below the home of root is out of reach.
    if !is_root || !PathBuf::from("/usr/bin/python3").exists() {
        println!("test again_as_nobody ... not possible here");
        return true;
    }
    let directory = tempfile::tempdir().unwrap();
    fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = directory.path().join("sandbox");
    fs::copy("/proc/self/exe", &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(program);
    command.arg("nothing_of_the_machine").env_clear().env("PATH", "/usr/bin:/bin").current_dir("/");
    let passed = command.uid(NOBODY).gid(NOBODY).status().unwrap().success();
    println!("test again_as_nobody ... {}", if passed { "ok" } else { "FAILED" });
    passed
}

macro_rules! tests {
    ($($name:ident),* $(,)?) => {
        &[$((stringify!($name), || Box::pin($name()) as PortFuture<'static, ()>)),*]
    };
}

type Test = (&'static str, fn() -> PortFuture<'static, ()>);

const TESTS: &[Test] = tests![
    a_process_takes_one_call_after_the_other,
    errors_are_those_of_the_service,
    greed_is_contained,
    nothing_of_the_machine_is_seen,
    several_run_at_once_and_see_nothing_of_each_other,
    a_process_makes_room_for_another_function,
    functions_are_refused_where_they_are_not_enabled,
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(code) = functions::sandbox::main(&arguments) {
        return code;
    }
    let wanted = arguments.iter().find(|argument| !argument.starts_with('-'));
    let executor = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let mut failed = 0;
    for (name, test) in
        TESTS.iter().filter(|(name, _)| wanted.is_none_or(|wanted| name.contains(wanted.as_str())))
    {
        let result = std::panic::catch_unwind(AssertUnwindSafe(|| executor.block_on(test())));
        failed += usize::from(result.is_err());
        println!("test {name} ... {}", if result.is_ok() { "ok" } else { "FAILED" });
    }
    if failed == 0 && wanted.is_none() {
        failed += usize::from(!again_as_nobody());
    }
    println!(
        "\ntest result: {}. {} passed; {failed} failed",
        if failed == 0 { "ok" } else { "FAILED" },
        TESTS.len() - failed
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

//! As whom to call, found where the AWS tools would look.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use millstream_wire::sigv4::{Credentials, SecretKey};

use super::Error;

/// What the command line says about identity.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// A data directory, whose root credentials the server has written.
    pub data_dir: Option<PathBuf>,
    /// A profile of the shared files.
    pub profile: Option<String>,
}

/// Reads a variable of the environment; empty ones count as unset.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Looks at the data directory, the profile if one was named, the environment, then the default profile. Where none of
/// them has credentials, some that only a `dev` server accepts.
pub fn find_credentials(sources: &Sources, env: Environment) -> Result<Credentials, Error> {
    if let Some(directory) = &sources.data_dir {
        let path = directory.join("root-credentials");
        return from_file(&path, "default")?
            .ok_or_else(|| Error::Usage(format!("{} holds no credentials", path.display())));
    }
    if sources.profile.is_none()
        && let (Some(id), Some(secret)) = (env("AWS_ACCESS_KEY_ID"), env("AWS_SECRET_ACCESS_KEY"))
    {
        return Ok(Credentials {
            access_key_id: id,
            secret: SecretKey::new(secret),
            session_token: env("AWS_SESSION_TOKEN").map(Into::into),
        });
    }
    let named = sources.profile.clone().or_else(|| env("AWS_PROFILE"));
    let profile = named.as_deref().unwrap_or("default");
    let path = shared_file(env, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
    let found = match &path {
        Some(path) if path.exists() => from_file(path, profile)?,
        _ => None,
    };
    match (found, named) {
        (Some(found), _) => Ok(found),
        (None, None) => Ok(anybody()),
        (None, Some(name)) => {
            let path = path.unwrap_or_default();
            Err(Error::Usage(format!("{} has no credentials for profile {name}", path.display())))
        }
    }
}

/// Credentials of nobody in particular; a `dev` server accepts them, any other refuses them.
fn anybody() -> Credentials {
    Credentials {
        access_key_id: "AKIDMILLSTREAMDEV000".to_owned(),
        secret: SecretKey::new("millstream-dev"),
        session_token: None,
    }
}

/// The region: environment, then profile, then `us-east-1`, which is the server's default too.
pub fn find_region(sources: &Sources, env: Environment) -> String {
    let from_profile = || {
        let profile = sources.profile.clone().or_else(|| env("AWS_PROFILE"))?;
        let text = fs::read_to_string(shared_file(env, "AWS_CONFIG_FILE", "config")?).ok()?;
        let section = if profile == "default" { profile } else { format!("profile {profile}") };
        value_in(&text, &section, "region")
    };
    env("AWS_REGION")
        .or_else(|| env("AWS_DEFAULT_REGION"))
        .or_else(from_profile)
        .unwrap_or_else(|| "us-east-1".to_owned())
}

fn shared_file(env: Environment, variable: &str, name: &str) -> Option<PathBuf> {
    let in_home = || Some(PathBuf::from(env("HOME")?).join(".aws").join(name));
    env(variable).map(PathBuf::from).or_else(in_home)
}

fn from_file(path: &Path, profile: &str) -> Result<Option<Credentials>, Error> {
    let read = |error: io::Error| Error::file(path, error);
    let text = fs::read_to_string(path).map_err(read)?;
    let value = |key| value_in(&text, profile, key);
    let (Some(id), Some(secret)) = (value("aws_access_key_id"), value("aws_secret_access_key")) else {
        return Ok(None);
    };
    Ok(Some(Credentials {
        access_key_id: id,
        secret: SecretKey::new(secret),
        session_token: value("aws_session_token").map(Into::into),
    }))
}

/// The value of a key in a section of an AWS credentials or config file.
fn value_in(text: &str, section: &str, key: &str) -> Option<String> {
    let mut inside = false;
    let mut found = None;
    for line in text.lines().map(str::trim) {
        if line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            inside = name.trim() == section;
        } else if inside
            && let Some((name, value)) = line.split_once('=')
            && name.trim() == key
        {
            found = Some(value.trim().to_owned());
        }
    }
    found.filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    const FILE: &str = "# comment\n[default]\naws_access_key_id = AKDEFAULT\naws_secret_access_key=s1\n\n\
                        [other]\naws_access_key_id = AKOTHER\naws_secret_access_key = s=2\naws_session_token = t\n";

    fn none(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn nobody_is_found_where_nothing_is_set() {
        let found = find_credentials(&Sources::default(), &none).unwrap();
        assert_eq!(found.access_key_id, "AKIDMILLSTREAMDEV000");
    }

    #[test]
    fn the_data_directory_goes_before_everything() {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("root-credentials"), FILE).unwrap();
        let sources = Sources { data_dir: Some(directory.path().into()), profile: None };
        let found = find_credentials(&sources, &|_| Some("x".into())).unwrap();
        assert_eq!(found.access_key_id, "AKDEFAULT");
        let missing = Sources { data_dir: Some(directory.path().join("no")), profile: None };
        assert!(find_credentials(&missing, &none).unwrap_err().to_string().contains("root-credentials"));
    }

    #[test]
    fn the_environment_goes_before_the_default_profile_but_not_before_a_named_one() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("credentials");
        fs::write(&path, FILE).unwrap();
        let env = |name: &str| match name {
            "AWS_SHARED_CREDENTIALS_FILE" => Some(path.display().to_string()),
            "AWS_ACCESS_KEY_ID" => Some("AKENV".to_owned()),
            "AWS_SECRET_ACCESS_KEY" => Some("s".to_owned()),
            _ => None,
        };
        assert_eq!(find_credentials(&Sources::default(), &env).unwrap().access_key_id, "AKENV");
        let named = |name: &str| Sources { data_dir: None, profile: Some(name.to_owned()) };
        let other = find_credentials(&named("other"), &env).unwrap();
        assert_eq!(other.access_key_id, "AKOTHER");
        assert_eq!(other.session_token.unwrap().expose_secret(), "t");
        assert!(find_credentials(&named("absent"), &env).unwrap_err().to_string().contains("absent"));
        let file_only =
            |name: &str| (name == "AWS_SHARED_CREDENTIALS_FILE").then(|| path.display().to_string());
        assert_eq!(find_credentials(&Sources::default(), &file_only).unwrap().access_key_id, "AKDEFAULT");
    }

    #[test]
    fn the_region_of_a_profile_is_used_when_the_environment_has_none() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("config");
        fs::write(&path, "[profile a]\nregion = eu-north-1\n").unwrap();
        let env = |name: &str| (name == "AWS_CONFIG_FILE").then(|| path.display().to_string());
        let sources = Sources { data_dir: None, profile: Some("a".to_owned()) };
        assert_eq!(find_region(&sources, &env), "eu-north-1");
        assert_eq!(find_region(&Sources::default(), &env), "us-east-1");
        assert_eq!(find_region(&sources, &|name| (name == "AWS_REGION").then(|| "r".into())), "r");
    }
}

//! Queries of jq, run by `jaq`.

use std::collections::BTreeMap;

use jaq_core::{
    Compiler, Ctx, Filter, Vars, data, defs, funs,
    load::{Arena, File, Loader, lex::StrPart, parse, parse::Term},
    unwrap_valr,
};
use jaq_json::{Val, read};

use super::{bounds, ends, key, number};

/// What would let a query see or do more than its record: the environment, other input, the server's log, its end.
const NOT_FOR_QUERIES: &[&str] =
    &["env", "halt", "halt_error", "stderr", "stderr_empty", "debug", "debug_empty", "input", "inputs"];

/// The name of the query among definitions; a query cannot call it.
pub(super) const QUERY: &str = "metadata_extraction_query";

/// A program that gives an object.
pub(super) struct Program {
    names: Vec<String>,
    filter: Filter<data::JustLut<Val>>,
}

impl std::fmt::Debug for Program {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Program").field("names", &self.names).finish_non_exhaustive()
    }
}

impl Program {
    /// Compiles it.
    pub fn compile<'t>(text: &'t str) -> Result<Self, String> {
        let invalid = || format!("MetadataExtractionQuery {text} is not a valid JQ expression.");
        let term = parse(text, |parser| parser.term()).ok_or_else(invalid)?;
        let names = match &term {
            Term::Obj(members) => {
                ends::check(&term)?;
                members.iter().map(|(name, _)| literal(name)).collect::<Option<Vec<_>>>()
            }
            _ => None,
        };
        let names = names.filter(|names| !names.is_empty()).ok_or_else(|| {
            format!("MetadataExtractionQuery {text} must be an object of partition keys and JQ expressions.")
        })?;
        let allowed = |name: &str| !NOT_FOR_QUERIES.contains(&name);
        let known = defs().chain(jaq_std::defs()).chain(jaq_json::defs());
        let known = known.filter(|def: &parse::Def<&str>| allowed(def.name));
        let known = known.map(|def| -> parse::Def<&'t str> { bounds::definition(def) });
        let query = parse::Def { name: QUERY, args: Vec::new(), body: bounds::bounded(term) };
        let native = funs().chain(jaq_std::funs()).chain(jaq_json::funs());
        let native = native.filter(|(name, ..)| allowed(name)).chain(bounds::natives());
        let arena = Arena::default();
        let modules = Loader::new(known.chain([query])).load(&arena, File { code: QUERY, path: () });
        let modules = modules.map_err(|_| invalid())?;
        let filter = Compiler::default().with_funs(native).compile(modules).map_err(|_| invalid())?;
        Ok(Self { names, filter })
    }

    /// The names of the keys that it gives.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The keys of a record: the members of the first object that the program gives.
    ///
    /// # Errors
    /// Why there are none, for one that it would cost too much time or memory.
    pub fn run(&self, record: &[u8]) -> Result<BTreeMap<String, String>, String> {
        bounds::within(record.len(), || self.evaluate(record))
    }

    fn evaluate(&self, record: &[u8]) -> Result<BTreeMap<String, String>, String> {
        if bounds::is_too_deep(record) {
            return Err(bounds::TOO_DEEP.into());
        }
        let input = read::parse_single(record).map_err(|error| error.to_string())?;
        let context = Ctx::<data::JustLut<Val>>::new(&self.filter.lut, Vars::new([]));
        let mut output = self.filter.id.run((context, input)).map(unwrap_valr);
        let first = output.next().ok_or("The query gives nothing")?.map_err(|error| error.to_string())?;
        let Val::Obj(members) = first else { return Err("The query gives no object".into()) };
        let mut keys = BTreeMap::new();
        for (name, value) in members.iter() {
            let name = match name {
                Val::TStr(name) => String::from_utf8_lossy(name).into_owned(),
                _ => return Err("The query gives a key that is no text".into()),
            };
            let text = match value {
                Val::TStr(text) => Ok(String::from_utf8_lossy(text).into_owned()),
                Val::Num(value) => Ok(number(&value.to_string())),
                Val::Bool(value) => Ok(value.to_string()),
                Val::Null => Err("null"),
                Val::Arr(_) => Err("array"),
                Val::Obj(_) => Err("object"),
                Val::BStr(_) => Err("bytes"),
            };
            keys.insert(name.clone(), key(&name, text)?);
        }
        Ok(keys)
    }
}

/// The name of a member, if the text of the query has it as it is.
fn literal(name: &Term<&str>) -> Option<String> {
    match name {
        Term::Str(None, parts) => match parts.as_slice() {
            [StrPart::Str(name)] => Some((*name).to_owned()),
            _ => None,
        },
        _ => None,
    }
}

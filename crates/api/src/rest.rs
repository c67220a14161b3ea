//! How operations of a REST protocol are found, and where the members of their inputs travel. The tables are generated.

/// Where one operation is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Its name.
    pub operation: &'static str,
    /// `POST`.
    pub method: &'static str,
    /// The path with its labels in braces, `/2015-03-31/functions/{FunctionName}`; a label `{Key+}` takes several
    /// segments. What a question mark adds must stand in the query.
    pub uri: &'static str,
    /// The status of success.
    pub status: u16,
    /// The members of the input that do not travel in the body.
    pub inputs: &'static [Bound],
    /// What the body is.
    pub payload: Payload,
}

/// A member outside the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The member's name.
    pub member: &'static str,
    /// Where it travels.
    pub place: Place,
}

/// A place outside the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path, for the label of this name.
    Label(&'static str),
    /// In the query under this name, a list as several of them.
    Query(&'static str),
    /// In the header of this name, in lower case.
    Header(&'static str),
}

/// What a request's body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Nothing is expected.
    None,
    /// An object of the members that travel nowhere else.
    Members,
    /// The bytes of this member.
    Raw(&'static str),
    /// The value of this member.
    Value(&'static str),
    /// This member, as it comes: the edge does not read it, and the answer may flow before it ends. The caller is known by
    /// the head alone, whose signature leaves out the body (`UNSIGNED-PAYLOAD`) or takes it for empty. The input takes it
    /// with `Reader::stream`.
    Stream(&'static str),
}

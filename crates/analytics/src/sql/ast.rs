//! The tree that the parser makes: what was written, with places, and no meaning yet.

use super::{error::Place, types::SqlType};

/// A name with its place; unquoted names are in upper case.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A statement of the application's code.
#[derive(Clone, Debug, PartialEq)]
pub enum Statement {
    /// CREATE STREAM.
    CreateStream {
        /// Its name.
        name: Name,
        /// Whether one of this name is replaced.
        replace: bool,
        /// Its columns.
        columns: Vec<ColumnDefinition>,
    },
    /// CREATE PUMP, or INSERT INTO without a name.
    Pump(Pump),
    /// CREATE FUNCTION.
    CreateFunction(Function),
    /// DROP STREAM, PUMP or FUNCTION.
    Drop {
        /// Which of them.
        kind: DropKind,
        /// Its name.
        name: Name,
    },
    /// ALTER PUMP name START or STOP.
    AlterPump {
        /// Its name.
        name: Name,
        /// START.
        start: bool,
    },
}

/// What is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropKind {
    /// A stream.
    Stream,
    /// A pump.
    Pump,
    /// A function.
    Function,
}

/// A column of CREATE STREAM.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnDefinition {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub ty: SqlType,
    /// NOT NULL.
    pub not_null: bool,
}

/// A pump.
#[derive(Clone, Debug, PartialEq)]
pub struct Pump {
    /// Its name; `None` for a bare INSERT.
    pub name: Option<Name>,
    /// Whether one of this name is replaced.
    pub replace: bool,
    /// Whether it runs from the start.
    pub started: bool,
    /// Where rows go.
    pub target: Name,
    /// The columns that are given, in order; all if there are none.
    pub columns: Vec<Name>,
    /// Where rows come from.
    pub query: Query,
}

/// CREATE FUNCTION name (parameters) RETURNS type ... RETURN expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Its name.
    pub name: Name,
    /// Whether one of this name is replaced.
    pub replace: bool,
    /// Parameters.
    pub parameters: Vec<(Name, SqlType)>,
    /// What it gives.
    pub returns: SqlType,
    /// What is calculated.
    pub body: Expr,
}

/// A query, with the order of its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// Where it begins.
    pub place: Place,
    /// Selects, or a set of them.
    pub body: SetExpr,
    /// ORDER BY.
    pub order_by: Vec<OrderItem>,
}

/// Selects joined by set operators.
#[derive(Clone, Debug, PartialEq)]
pub enum SetExpr {
    /// SELECT.
    Select(Box<Select>),
    /// UNION ALL.
    UnionAll(Box<SetExpr>, Box<SetExpr>),
    /// In parentheses.
    Nested(Box<Query>),
}

/// SELECT.
#[derive(Clone, Debug, PartialEq)]
pub struct Select {
    /// Where it begins.
    pub place: Place,
    /// STREAM.
    pub stream: bool,
    /// DISTINCT.
    pub distinct: bool,
    /// What is selected.
    pub items: Vec<SelectItem>,
    /// Where from; at least one.
    pub from: Vec<TableRef>,
    /// WHERE.
    pub filter: Option<Expr>,
    /// GROUP BY.
    pub group_by: Vec<Expr>,
    /// HAVING.
    pub having: Option<Expr>,
    /// WINDOW name AS (...).
    pub windows: Vec<(Name, WindowSpec)>,
    /// WINDOWED BY STAGGER.
    pub stagger: Option<Stagger>,
}

/// WINDOWED BY STAGGER (PARTITION BY ... RANGE INTERVAL ...).
#[derive(Clone, Debug, PartialEq)]
pub struct Stagger {
    /// Where it begins.
    pub place: Place,
    /// What rows of one window have in common.
    pub partition_by: Vec<Expr>,
    /// The window's age.
    pub range: Expr,
}

/// What is selected.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectItem {
    /// `*`.
    All(Place),
    /// `alias.*`.
    AllOf(Name),
    /// An expression with its name.
    Expr(Expr, Option<Name>),
}

/// Where rows come from.
#[derive(Clone, Debug, PartialEq)]
pub enum TableRef {
    /// A stream or a reference table.
    Named {
        /// Its name.
        name: Name,
        /// OVER (...) or OVER name.
        window: Option<Over>,
        /// AS.
        alias: Option<Name>,
    },
    /// A query in parentheses.
    Query {
        /// The query.
        query: Box<Query>,
        /// OVER.
        window: Option<Over>,
        /// AS.
        alias: Option<Name>,
    },
    /// TABLE(function(CURSOR(query), arguments)).
    Function {
        /// Its name.
        name: Name,
        /// Its cursor.
        cursor: Box<Query>,
        /// What follows.
        arguments: Vec<Expr>,
        /// AS.
        alias: Option<Name>,
    },
    /// JOIN.
    Join {
        /// Where it stands.
        place: Place,
        /// Left side.
        left: Box<TableRef>,
        /// Right side.
        right: Box<TableRef>,
        /// Which rows come out.
        kind: JoinKind,
        /// ON; `None` for CROSS JOIN.
        on: Option<Expr>,
    },
}

/// Kinds of joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// Also the comma and CROSS.
    Inner,
    /// LEFT.
    Left,
    /// RIGHT.
    Right,
    /// FULL.
    Full,
}

/// A window by name or in place.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// OVER name.
    Named(Name),
    /// OVER (...).
    Spec(Box<WindowSpec>),
}

/// What a window is.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowSpec {
    /// Where it begins.
    pub place: Place,
    /// A window that it refines.
    pub base: Option<Name>,
    /// PARTITION BY.
    pub partition_by: Vec<Expr>,
    /// ORDER BY.
    pub order_by: Vec<OrderItem>,
    /// RANGE or ROWS.
    pub frame: Option<Frame>,
}

/// RANGE or ROWS with its bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Where it begins.
    pub place: Place,
    /// ROWS rather than RANGE.
    pub rows: bool,
    /// Where it begins.
    pub start: FrameBound,
    /// Where it ends.
    pub end: FrameBound,
}

/// A bound of a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum FrameBound {
    /// UNBOUNDED PRECEDING.
    UnboundedPreceding,
    /// n PRECEDING.
    Preceding(Expr),
    /// CURRENT ROW.
    CurrentRow,
    /// n FOLLOWING.
    Following(Expr),
    /// UNBOUNDED FOLLOWING.
    UnboundedFollowing,
}

/// An expression of ORDER BY.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderItem {
    /// What.
    pub expr: Expr,
    /// DESC.
    pub descending: bool,
    /// WITHIN INTERVAL ...: how late a row may be.
    pub within: Option<Expr>,
}

/// An expression with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What.
    pub kind: ExprKind,
    /// Where it begins.
    pub place: Place,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// YEAR.
    Year,
    /// MONTH.
    Month,
    /// DAY.
    Day,
    /// HOUR.
    Hour,
    /// MINUTE.
    Minute,
    /// SECOND.
    Second,
    /// Only of FLOOR and EXTRACT.
    Millisecond,
    /// Only of FLOOR and EXTRACT.
    Week,
    /// Only of FLOOR and EXTRACT.
    Quarter,
    /// Day of the week, 1 is Sunday; only of EXTRACT.
    DayOfWeek,
    /// Day of the year; only of EXTRACT.
    DayOfYear,
}

/// Operators between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `||`
    Concat,
    /// `=`
    Equal,
    /// `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// AND
    And,
    /// OR
    Or,
}

/// IS TRUE and its kin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// IS NULL, IS UNKNOWN.
    Null,
    /// IS TRUE.
    True,
    /// IS FALSE.
    False,
}

/// Aggregation over a window.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The function's name.
    pub name: Name,
    /// What it is called with.
    pub arguments: Vec<Expr>,
    /// COUNT(*).
    pub star: bool,
    /// DISTINCT.
    pub distinct: bool,
    /// OVER.
    pub over: Option<Over>,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// NULL.
    Null,
    /// TRUE or FALSE.
    Boolean(bool),
    /// A number as written.
    Number(String),
    /// A text.
    Text(String),
    /// X'..'.
    Bytes(Vec<u8>),
    /// DATE '..', TIME '..' or TIMESTAMP '..'.
    DateTime(SqlType, String),
    /// INTERVAL '..' HOUR TO SECOND.
    Interval {
        /// The text.
        text: String,
        /// Whether a minus stands before the text.
        negative: bool,
        /// First unit.
        from: Unit,
        /// Last unit.
        to: Unit,
    },
    /// A column, or a field of a row: one to three names.
    Column(Vec<Name>),
    /// NOT.
    Not(Box<Expr>),
    /// Unary minus.
    Negate(Box<Expr>),
    /// Between two.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// IS [NOT] NULL, TRUE, FALSE, UNKNOWN.
    Is(Box<Expr>, Truth, bool),
    /// IS [NOT] DISTINCT FROM; true for NOT.
    Distinct(Box<Expr>, Box<Expr>, bool),
    /// [NOT] BETWEEN; symmetric, negated.
    Between(Box<Expr>, Box<Expr>, Box<Expr>, bool, bool),
    /// [NOT] IN.
    In(Box<Expr>, Vec<Expr>, bool),
    /// [NOT] LIKE or SIMILAR TO, ESCAPE.
    Like {
        /// What is matched.
        expr: Box<Expr>,
        /// With what.
        pattern: Box<Expr>,
        /// Which sign takes meaning away.
        escape: Option<Box<Expr>>,
        /// SIMILAR TO.
        similar: bool,
        /// NOT.
        negated: bool,
    },
    /// CASE operand WHEN .. THEN .. ELSE .. END.
    Case(Option<Box<Expr>>, Vec<(Expr, Expr)>, Option<Box<Expr>>),
    /// CAST(.. AS type).
    Cast(Box<Expr>, SqlType),
    /// (a - b) MINUTE TO SECOND.
    Qualified(Box<Expr>, Unit),
    /// FLOOR(x TO unit); false for CEIL.
    FloorTo(bool, Box<Expr>, Unit),
    /// STEP(x BY y).
    Step(Box<Expr>, Box<Expr>),
    /// EXTRACT(unit FROM x).
    Extract(Unit, Box<Expr>),
    /// A function of any kind; SUBSTRING, TRIM, OVERLAY and POSITION have their arguments in order.
    Call(Call),
    /// A predicate between two periods or times, by its name: `OVERLAPS`, `STRICTLY PRECEDES`.
    Period(String, (Box<Expr>, Box<Expr>), (Box<Expr>, Box<Expr>)),
    /// A list in parentheses.
    Row(Vec<Expr>),
}

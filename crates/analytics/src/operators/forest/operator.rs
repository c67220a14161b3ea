//! The operator around the forest.

use std::{collections::VecDeque, fmt::Write as _};

use super::{Forest, ForestSettings};
use crate::{
    expression::{Column, ColumnBuilder, Value},
    operators::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step},
    sql::SqlType,
};

/// Gives every row with its score, and if that is asked for with an explanation: how much of the score is each column's.
///
/// The first rows, until the samples are full, have the score 0. A row with NULL among its numbers has no score and teaches
/// the forest nothing.
pub struct RandomCutForest {
    input: Box<dyn Operator>,
    /// Places and names of the columns with numbers.
    columns: Vec<(usize, String)>,
    settings: ForestSettings,
    /// Whether there is an explanation, and whether it has directions.
    explained: Option<bool>,
    forest: Forest,
    /// The rows of the next point.
    shingle: VecDeque<Vec<f64>>,
}

/// The longest explanation, in characters.
pub const EXPLANATION_MAX: u32 = 20_480;

impl RandomCutForest {
    /// Over these columns (1 is the first after ROWTIME).
    pub fn new(
        input: Box<dyn Operator>,
        columns: Vec<(usize, String)>,
        settings: ForestSettings,
        explained: Option<bool>,
    ) -> Self {
        let forest = Forest::new(settings, columns.len() * settings.shingle);
        Self { input, columns, settings, explained, forest, shingle: VecDeque::new() }
    }

    /// The score of a row and its explanation.
    fn row(&mut self, row: Vec<f64>) -> (f64, Option<String>) {
        self.shingle.push_back(row);
        if self.shingle.len() < self.settings.shingle {
            return (0.0, self.explained.map(|directed| self.explanation(&[], directed)));
        }
        let point: Vec<f64> = self.shingle.iter().flatten().copied().collect();
        self.shingle.pop_front();
        let mut shares = vec![[0.0; 2]; if self.explained.is_some() { point.len() } else { 0 }];
        let mut score = 0.0;
        if self.forest.is_ready() {
            let asked = (!shares.is_empty()).then_some(shares.as_mut_slice());
            score = self.forest.score(&point, asked);
        }
        self.forest.update(&point);
        (score, self.explained.map(|directed| self.explanation(&shares, directed)))
    }

    /// `{"PRICE":{"DIRECTION":"HIGH","STRENGTH":"0.9000","ATTRIBUTION_SCORE":"1.2000"}}`: the strength says how much more of
    /// the column's part speaks for one direction than for the other, from 0 to 1.
    fn explanation(&self, shares: &[[f64; 2]], directed: bool) -> String {
        let mut out = String::from("{");
        for (index, (_, name)) in self.columns.iter().enumerate() {
            // The rows of a shingle lie one after the other.
            let of_column = shares.iter().skip(index).step_by(self.columns.len());
            let [below, above] =
                of_column.fold([0.0; 2], |sum, share| [sum[0] + share[0], sum[1] + share[1]]);
            let name = serde_json::to_string(name).expect("a text is JSON");
            let _ = write!(out, "{}{name}:{{", if index > 0 { "," } else { "" });
            if directed {
                let direction = if above >= below { "HIGH" } else { "LOW" };
                let strength =
                    if above + below > 0.0 { (above - below).abs() / (above + below) } else { 0.0 };
                let _ = write!(out, r#""DIRECTION":"{direction}","STRENGTH":"{strength:.4}","#);
            }
            let _ = write!(out, r#""ATTRIBUTION_SCORE":"{:.4}"}}"#, below + above);
        }
        out.push('}');
        out
    }
}

impl Operator for RandomCutForest {
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow {
        let Flow { mut batch, bound } = self.input.step(step, faults);
        let mut scores = ColumnBuilder::new(&SqlType::Double, batch.rows);
        let mut explanations = ColumnBuilder::new(&SqlType::Varchar(EXPLANATION_MAX), batch.rows);
        for row in 0..batch.rows {
            let numbers: Option<Vec<f64>> = self
                .columns
                .iter()
                .map(|(column, _)| {
                    let value = batch.columns[*column].value(row);
                    (!value.is_null()).then(|| value.double())
                })
                .collect();
            let (score, explanation) = match numbers {
                Some(numbers) => {
                    let (score, explanation) = self.row(numbers);
                    (Value::Double(score), explanation.map_or(Value::Null, Value::text))
                }
                None => (Value::Null, Value::Null),
            };
            scores.push(&score);
            explanations.push(&explanation);
        }
        batch.columns.push(scores.finish());
        if self.explained.is_some() {
            batch.columns.push(explanations.finish());
        }
        Flow { batch, bound }
    }

    fn due(&self) -> i64 {
        self.input.due()
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        let values: Vec<Value> = self.shingle.iter().flatten().map(|value| Value::Double(*value)).collect();
        out.table("shingle", vec![Column::of(&SqlType::Double, values.iter())]);
        self.forest.save(out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        let values = state.rows("RandomCutForest", 1)?;
        let values: Vec<f64> = values.iter().map(|row| row[0].double()).collect();
        self.shingle = values.chunks(self.columns.len().max(1)).map(<[f64]>::to_vec).collect();
        self.forest.load(state)
    }
}

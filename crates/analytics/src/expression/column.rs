//! Columns of values, and batches of columns.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Decimal128Array, Float64Array, Int64Array, StringArray,
    UInt32Array,
    builder::{
        BinaryBuilder, BooleanBuilder, Decimal128Builder, Float64Builder, Int64Builder, StringBuilder,
    },
};

use super::value::Value;
use crate::sql::{SqlType, types::Physical};

/// The values of a column. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Column {
    /// BOOLEAN.
    Bool(BooleanArray),
    /// Whole numbers, dates, times and intervals.
    Int(Int64Array),
    /// REAL and DOUBLE.
    Double(Float64Array),
    /// DECIMAL, unscaled.
    Decimal(Decimal128Array),
    /// Text.
    Text(StringArray),
    /// Bytes.
    Bytes(BinaryArray),
}

/// Columns of equal length; the first is ROWTIME.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The columns.
    pub columns: Vec<Column>,
    /// How many values each has.
    pub rows: usize,
}

impl Column {
    /// As many times the same value.
    pub fn repeat(value: &Value, ty: &SqlType, rows: usize) -> Self {
        match value {
            Value::Int(value) => Self::Int(Int64Array::from_value(*value, rows)),
            Value::Double(value) => Self::Double(Float64Array::from_value(*value, rows)),
            value => {
                let mut out = ColumnBuilder::new(ty, rows);
                (0..rows).for_each(|_| out.push(value));
                out.finish()
            }
        }
    }

    /// Of these values.
    pub fn of<'a>(ty: &SqlType, values: impl ExactSizeIterator<Item = &'a Value>) -> Self {
        let mut out = ColumnBuilder::new(ty, values.len());
        values.for_each(|value| out.push(value));
        out.finish()
    }

    /// The Arrow array.
    pub fn array(&self) -> ArrayRef {
        match self {
            Self::Bool(array) => Arc::new(array.clone()),
            Self::Int(array) => Arc::new(array.clone()),
            Self::Double(array) => Arc::new(array.clone()),
            Self::Decimal(array) => Arc::new(array.clone()),
            Self::Text(array) => Arc::new(array.clone()),
            Self::Bytes(array) => Arc::new(array.clone()),
        }
    }

    fn as_dyn(&self) -> &dyn Array {
        match self {
            Self::Bool(array) => array,
            Self::Int(array) => array,
            Self::Double(array) => array,
            Self::Decimal(array) => array,
            Self::Text(array) => array,
            Self::Bytes(array) => array,
        }
    }

    /// The column of an Arrow array, if it is of a kind that columns have.
    pub fn from_array(array: &dyn Array) -> Option<Self> {
        let any = array.as_any();
        if let Some(array) = any.downcast_ref::<Int64Array>() {
            Some(Self::Int(array.clone()))
        } else if let Some(array) = any.downcast_ref::<Float64Array>() {
            Some(Self::Double(array.clone()))
        } else if let Some(array) = any.downcast_ref::<StringArray>() {
            Some(Self::Text(array.clone()))
        } else if let Some(array) = any.downcast_ref::<BooleanArray>() {
            Some(Self::Bool(array.clone()))
        } else if let Some(array) = any.downcast_ref::<Decimal128Array>() {
            Some(Self::Decimal(array.clone()))
        } else {
            any.downcast_ref::<BinaryArray>().map(|array| Self::Bytes(array.clone()))
        }
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.as_dyn().len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether this value is NULL.
    pub fn is_null(&self, row: usize) -> bool {
        self.as_dyn().is_null(row)
    }

    /// Whether any value is NULL.
    pub fn has_nulls(&self) -> bool {
        self.as_dyn().null_count() > 0
    }

    /// One value.
    pub fn value(&self, row: usize) -> Value {
        if self.is_null(row) {
            return Value::Null;
        }
        match self {
            Self::Bool(array) => Value::Bool(array.value(row)),
            Self::Int(array) => Value::Int(array.value(row)),
            Self::Double(array) => Value::Double(array.value(row)),
            Self::Decimal(array) => Value::Decimal(array.value(row)),
            Self::Text(array) => Value::text(array.value(row)),
            Self::Bytes(array) => Value::Bytes(array.value(row).into()),
        }
    }

    /// Appends the key of one value, without making the value.
    pub fn write_key(&self, row: usize, out: &mut Vec<u8>) {
        match self {
            Self::Text(array) if !array.is_null(row) => {
                let text = array.value(row);
                out.push(5);
                out.extend_from_slice(&(text.len() as u32).to_le_bytes());
                out.extend_from_slice(text.as_bytes());
            }
            Self::Int(array) if !array.is_null(row) => {
                out.push(2);
                out.extend_from_slice(&array.value(row).to_le_bytes());
            }
            _ => self.value(row).write_key(out),
        }
    }

    /// The values of these rows, in this order.
    pub fn take(&self, rows: &UInt32Array) -> Self {
        let taken = arrow_select::take::take(self.as_dyn(), rows, None)
            .expect("rows are taken from within the column");
        Self::from_array(&taken).expect("taking does not change the kind")
    }

    /// A run of values.
    pub fn slice(&self, from: usize, rows: usize) -> Self {
        match self {
            Self::Bool(array) => Self::Bool(array.slice(from, rows)),
            Self::Int(array) => Self::Int(array.slice(from, rows)),
            Self::Double(array) => Self::Double(array.slice(from, rows)),
            Self::Decimal(array) => Self::Decimal(array.slice(from, rows)),
            Self::Text(array) => Self::Text(array.slice(from, rows)),
            Self::Bytes(array) => Self::Bytes(array.slice(from, rows)),
        }
    }

    /// One after the other.
    pub fn concat(columns: &[&Self]) -> Self {
        let arrays: Vec<&dyn Array> = columns.iter().map(|column| column.as_dyn()).collect();
        let joined = arrow_select::concat::concat(&arrays).expect("the columns are of one type");
        Self::from_array(&joined).expect("joining does not change the kind")
    }
}

impl Batch {
    /// No rows of columns of these types, ROWTIME before them.
    pub fn empty(types: &[SqlType]) -> Self {
        let columns = std::iter::once(&SqlType::Timestamp)
            .chain(types)
            .map(|ty| ColumnBuilder::new(ty, 0).finish())
            .collect();
        Self { columns, rows: 0 }
    }

    /// ROWTIME of the rows.
    pub fn rowtimes(&self) -> &[i64] {
        match self.columns.first() {
            Some(Column::Int(rowtimes)) => rowtimes.values(),
            _ => &[],
        }
    }

    /// These rows, in this order.
    pub fn take(&self, rows: &[u32]) -> Self {
        let indices = UInt32Array::from(rows.to_vec());
        let columns = self.columns.iter().map(|column| column.take(&indices)).collect();
        Self { columns, rows: rows.len() }
    }

    /// A run of rows.
    pub fn slice(&self, from: usize, rows: usize) -> Self {
        Self { columns: self.columns.iter().map(|column| column.slice(from, rows)).collect(), rows }
    }

    /// One after the other.
    pub fn concat(batches: &[&Self]) -> Self {
        match batches {
            [] => Self::default(),
            [one] => (*one).clone(),
            [first, ..] => {
                let columns = (0..first.columns.len())
                    .map(|index| {
                        let all: Vec<&Column> = batches.iter().map(|batch| &batch.columns[index]).collect();
                        Column::concat(&all)
                    })
                    .collect();
                Self { columns, rows: batches.iter().map(|batch| batch.rows).sum() }
            }
        }
    }

    /// The values of a row, ROWTIME first.
    pub fn row(&self, row: usize) -> Vec<Value> {
        self.columns.iter().map(|column| column.value(row)).collect()
    }

    /// A batch of rows of values, ROWTIME first.
    pub fn of_rows(types: &[SqlType], rows: &[Vec<Value>]) -> Self {
        let columns = std::iter::once(&SqlType::Timestamp)
            .chain(types)
            .enumerate()
            .map(|(index, ty)| Column::of(ty, rows.iter().map(|row| &row[index])))
            .collect();
        Self { columns, rows: rows.len() }
    }
}

/// Builds a column value by value.
pub enum ColumnBuilder {
    /// BOOLEAN.
    Bool(BooleanBuilder),
    /// Whole numbers and times.
    Int(Int64Builder),
    /// REAL and DOUBLE.
    Double(Float64Builder),
    /// DECIMAL.
    Decimal(Decimal128Builder),
    /// Text.
    Text(StringBuilder),
    /// Bytes.
    Bytes(BinaryBuilder),
}

impl ColumnBuilder {
    /// For values of this type.
    pub fn new(ty: &SqlType, rows: usize) -> Self {
        match ty.physical() {
            Physical::Bool => Self::Bool(BooleanBuilder::with_capacity(rows)),
            Physical::Int => Self::Int(Int64Builder::with_capacity(rows)),
            Physical::Double => Self::Double(Float64Builder::with_capacity(rows)),
            Physical::Decimal => {
                let scale = ty.digits().map_or(0, |(_, scale)| scale);
                let scale = i8::try_from(scale).expect("a scale has at most 19 digits");
                let builder = Decimal128Builder::with_capacity(rows).with_precision_and_scale(38, scale);
                Self::Decimal(builder.expect("38 digits are allowed"))
            }
            Physical::Text => Self::Text(StringBuilder::with_capacity(rows, rows * 8)),
            Physical::Bytes => Self::Bytes(BinaryBuilder::with_capacity(rows, rows * 8)),
        }
    }

    /// Appends a value; one of another kind counts as NULL, which binding rules out.
    pub fn push(&mut self, value: &Value) {
        match (self, value) {
            (Self::Bool(out), Value::Bool(value)) => out.append_value(*value),
            (Self::Int(out), Value::Int(value)) => out.append_value(*value),
            (Self::Double(out), Value::Double(value)) => out.append_value(*value),
            (Self::Decimal(out), Value::Decimal(value)) => out.append_value(*value),
            (Self::Text(out), Value::Text(value)) => out.append_value(value),
            (Self::Bytes(out), Value::Bytes(value)) => out.append_value(value),
            (Self::Bool(out), _) => out.append_null(),
            (Self::Int(out), _) => out.append_null(),
            (Self::Double(out), _) => out.append_null(),
            (Self::Decimal(out), _) => out.append_null(),
            (Self::Text(out), _) => out.append_null(),
            (Self::Bytes(out), _) => out.append_null(),
        }
    }

    /// The column.
    pub fn finish(self) -> Column {
        match self {
            Self::Bool(mut out) => Column::Bool(out.finish()),
            Self::Int(mut out) => Column::Int(out.finish()),
            Self::Double(mut out) => Column::Double(out.finish()),
            Self::Decimal(mut out) => Column::Decimal(out.finish()),
            Self::Text(mut out) => Column::Text(out.finish()),
            Self::Bytes(mut out) => Column::Bytes(out.finish()),
        }
    }
}

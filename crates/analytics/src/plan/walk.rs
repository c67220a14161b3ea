//! Going through trees of expressions.

use crate::sql::ast::{Call, Expr, ExprKind};

/// Calls `visit` for the expression and all that it is made of, from the outside; what `visit` says no to is not gone into.
pub fn walk(expr: &Expr, visit: &mut dyn FnMut(&Expr) -> bool) {
    if !visit(expr) {
        return;
    }
    children(expr, &mut |child| walk(child, visit));
}

fn children(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    // A copy is walked mutably, so that there is one list of what an expression is made of.
    let mut copy = expr.clone();
    children_mut(&mut copy, &mut |child| visit(child));
}

/// Changes the expression and all that it is made of, from the inside.
pub fn rewrite(expr: &mut Expr, change: &mut dyn FnMut(&mut Expr)) {
    children_mut(expr, &mut |child| rewrite(child, change));
    change(expr);
}

fn children_mut(expr: &mut Expr, visit: &mut dyn FnMut(&mut Expr)) {
    match &mut expr.kind {
        ExprKind::Null
        | ExprKind::Boolean(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Bytes(_)
        | ExprKind::DateTime(..)
        | ExprKind::Interval { .. }
        | ExprKind::Column(_) => {}
        ExprKind::Not(inner)
        | ExprKind::Negate(inner)
        | ExprKind::Is(inner, ..)
        | ExprKind::Cast(inner, _)
        | ExprKind::Qualified(inner, _)
        | ExprKind::FloorTo(_, inner, _)
        | ExprKind::Extract(_, inner) => visit(inner),
        ExprKind::Binary(_, left, right)
        | ExprKind::Distinct(left, right, _)
        | ExprKind::Step(left, right) => {
            visit(left);
            visit(right);
        }
        ExprKind::Between(inner, low, high, ..) => {
            visit(inner);
            visit(low);
            visit(high);
        }
        ExprKind::In(inner, values, _) => {
            visit(inner);
            values.iter_mut().for_each(visit);
        }
        ExprKind::Like { expr, pattern, escape, .. } => {
            visit(expr);
            visit(pattern);
            if let Some(escape) = escape {
                visit(escape);
            }
        }
        ExprKind::Case(operand, branches, otherwise) => {
            if let Some(operand) = operand {
                visit(operand);
            }
            for (when, then) in branches {
                visit(when);
                visit(then);
            }
            if let Some(otherwise) = otherwise {
                visit(otherwise);
            }
        }
        ExprKind::Call(Call { arguments, .. }) | ExprKind::Row(arguments) => {
            arguments.iter_mut().for_each(visit);
        }
        ExprKind::Period(_, left, right) => {
            for side in [left, right] {
                visit(&mut side.0);
                visit(&mut side.1);
            }
        }
    }
}

/// The parts that AND joins.
pub fn conjuncts(expr: &Expr) -> Vec<&Expr> {
    match &expr.kind {
        ExprKind::Binary(crate::sql::ast::BinaryOp::And, left, right) => {
            let mut all = conjuncts(left);
            all.extend(conjuncts(right));
            all
        }
        _ => vec![expr],
    }
}

/**
 * Decision records and the ledger that keeps them. Start at {@link rongcuo.record.Ledger} for how lines are kept and
 * proved, at {@link rongcuo.record.DecisionRecord} for what a line says.
 */
@NullMarked
package rongcuo.record;

import org.jspecify.annotations.NullMarked;

package rongcuo.record;

/** Is shown the lines of a ledger, one after another. */
@FunctionalInterface
public interface LineVisitor {
    void visit(LedgerLine line);
}

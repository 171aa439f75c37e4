package rongcuo.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;

/**
 * What a screening says of itself: what it read, by what it judged, and what the rows add up to.
 *
 * @param policies under which rows were judged
 * @param asOf the day whose versions of the policies were asked for; empty where each row is judged as of its own days
 * @param version of this program
 * @param within how many working days ahead deadlines count as near
 * @param result the name of the file with the result
 * @param rejects the name of the file with the rows that could not be judged, if there were any
 */
public record ScreeningAccount(
        List<ReadTable> tables,
        List<Policy> policies,
        Optional<LocalDate> asOf,
        LocalDate today,
        String version,
        int within,
        Tally tally,
        String result,
        Optional<String> rejects) {
    public ScreeningAccount {
        tables = List.copyOf(tables);
        policies = List.copyOf(policies);
    }

    /**
     * A table and the rows in it.
     *
     * @param name as messages call it
     * @param digest {@code sha256:} and hexadecimal digits; empty where the table can be read only once
     * @param footers such as sums and signatures, passed over
     */
    public record ReadTable(
            String name, Optional<String> digest, long judged, long rejected, PassedOver footers, long blank) {
        public long rows() {
            return judged + rejected;
        }
    }

    /** What the rows judged under a policy add up to. */
    Tally.OfPolicy of(Policy policy) {
        return tally.policies().getOrDefault(policy.reference(), new Tally.OfPolicy());
    }

    /** How many rows were judged under a policy. */
    long judgedUnder(Policy policy) {
        return of(policy).conclusions().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How often rows were judged: more often than there are rows where some are judged under several policies. */
    long judgements() {
        return policies.stream().mapToLong(this::judgedUnder).sum();
    }

    /** Rows on which something is overdue or near. */
    long due() {
        return tally.overdue() + tally.near();
    }

    long footers() {
        return tables.stream().mapToLong(table -> table.footers().count()).sum();
    }

    long blank() {
        return tables.stream().mapToLong(ReadTable::blank).sum();
    }

    /** The policy of that reference, {@code id@version}, if rows were judged under it. */
    Optional<Policy> policy(String reference) {
        return policies.stream()
                .filter(policy -> policy.reference().equals(reference))
                .findFirst();
    }
}

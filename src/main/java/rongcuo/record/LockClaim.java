package rongcuo.record;

import java.time.Duration;

/**
 * Who wants to write to a ledger.
 *
 * @param patience how long to wait for another writer to be done
 */
public record LockClaim(LockHolder claimant, Duration patience) {}

package rongcuo.record;

import java.util.Optional;

/**
 * A process that writes to a ledger, as others are told of it.
 *
 * @param since when it took the lock, in words of its own
 */
public record LockHolder(long pid, String host, String since) {
    JsonObject json() {
        return JsonObject.EMPTY.with("pid", pid).with("host", host).with("since", since);
    }

    /** Empty where the bytes do not say it: the lock's file is written after the lock is taken, and by anybody. */
    static Optional<LockHolder> read(byte[] bytes) {
        try {
            if (CanonicalJson.read(bytes) instanceof JsonObject object) {
                var pid = object.integer("pid");
                var host = object.text("host");
                var since = object.text("since");
                if (pid.isPresent() && host.isPresent() && since.isPresent()) {
                    return Optional.of(new LockHolder(pid.get(), host.get(), since.get()));
                }
            }
            return Optional.empty();
        } catch (JsonFault e) {
            return Optional.empty();
        }
    }
}

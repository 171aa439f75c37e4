package rongcuo.analysis;

import java.util.List;
import rongcuo.evaluation.Circuit;
import rongcuo.fact.Truth;

/** How parts are joined and denied: one formula serves for truths and for literals. */
interface Logic<T> extends Circuit.Connectives<T> {
    T not(T part);

    /** Three-valued truths, after Kleene. */
    final class OfTruths implements Logic<Truth> {
        @Override
        public Truth not(Truth part) {
            return part.not();
        }

        @Override
        public Truth all(List<Truth> parts) {
            var all = Truth.TRUE;
            for (var part : parts) {
                all = all.and(part);
            }
            return all;
        }

        @Override
        public Truth any(List<Truth> parts) {
            var none = Truth.TRUE;
            for (var part : parts) {
                none = none.and(part.not());
            }
            return none.not();
        }

        @Override
        public Truth atLeast(int count, List<Truth> parts) {
            int known = 0;
            int open = 0;
            for (var part : parts) {
                known += part == Truth.TRUE ? 1 : 0;
                open += part == Truth.UNKNOWN ? 1 : 0;
            }
            if (known >= count) {
                return Truth.TRUE;
            }
            return known + open >= count ? Truth.UNKNOWN : Truth.FALSE;
        }
    }

    /** Literals of a solver. */
    record OfLiterals(Gates gates) implements Logic<Integer> {
        @Override
        public Integer not(Integer part) {
            return -part;
        }

        @Override
        public Integer all(List<Integer> parts) {
            return gates.all(parts);
        }

        @Override
        public Integer any(List<Integer> parts) {
            return gates.any(parts);
        }

        @Override
        public Integer atLeast(int count, List<Integer> parts) {
            return gates.atLeast(count, parts);
        }
    }
}

package rongcuo.policy;

import rongcuo.law.InForce;

/** When a version holds, and which date of a case picks it. */
public record Effective(InForce period, JudgedBy judgedBy) {
    /** The date of a case that picks the version. */
    public enum JudgedBy {
        /** Accountability started, else accepted, else the date of judgement. */
        HANDLING("handling"),
        CONDUCT("conduct"),
        /** Both, and the milder is shown (从旧兼从轻). */
        MILDER("milder");

        private final String id;

        JudgedBy(String id) {
            this.id = id;
        }

        /** The word that files use. */
        public String id() {
            return id;
        }
    }
}

package rongcuo.policy;

/** A measure of correction or clarification (纠错、澄清). */
public record Measure(Provision provision, Kind kind) {
    /** What a measure is for. */
    public enum Kind {
        /** 纠错: the error is put right, or whoever made it is dealt with. */
        CORRECTION("correction"),
        /** 澄清: what was wrongly said of somebody is put right. */
        CLARIFICATION("clarification");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word that files and JSON use. */
        public String id() {
            return id;
        }
    }
}

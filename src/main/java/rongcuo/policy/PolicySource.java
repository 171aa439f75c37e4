package rongcuo.policy;

import java.util.Optional;
import rongcuo.source.BilingualText;

/**
 * The text that a policy encodes.
 *
 * @param file relative to the policy file
 * @param note what a reader of every conclusion must know of it
 */
public record PolicySource(String file, Kind kind, Optional<BilingualText> note) {
    /** How much the text can be relied on. */
    public enum Kind {
        FULL("full"),
        EXCERPT("excerpt"),
        NEWS_REPORT("news-report"),
        OCR("ocr");

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

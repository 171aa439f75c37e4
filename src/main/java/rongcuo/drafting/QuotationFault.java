package rongcuo.drafting;

import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** What is wrong with a quotation. */
sealed interface QuotationFault {
    static QuotationFault elsewhere() {
        return new Elsewhere();
    }

    static QuotationFault absent(int standing) {
        return new Absent(standing);
    }

    Problem problem(TextAccount.Quotation quotation, Pointer pointer);

    /** It stands in the source, but not under the article it names. */
    record Elsewhere() implements QuotationFault {
        @Override
        public Problem problem(TextAccount.Quotation quotation, Pointer pointer) {
            var citation = quotation.citation();
            return pointer.atWord(
                    quotation.position(), citation.article(), ProblemCode.TEXT_UNDER_OTHER_ARTICLE, citation.article());
        }
    }

    /**
     * It stands in no line of the source.
     *
     * @param standing how many characters from its beginning do
     */
    record Absent(int standing) implements QuotationFault {
        /** Enough to see where a quotation departs from its source. */
        private static final int SHOWN = 12;

        @Override
        public Problem problem(TextAccount.Quotation quotation, Pointer pointer) {
            String text = quotation.citation().text();
            String shown = text.substring(standing, Math.min(standing + SHOWN, text.length()));
            return pointer.atRest(quotation.position(), text, standing, ProblemCode.TEXT_NOT_IN_SOURCE, shown);
        }
    }
}

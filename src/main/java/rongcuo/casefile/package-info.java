/**
 * A case as a file states it: respondents, facts with their evidence, dated events, findings.
 *
 * <p>Start at {@link rongcuo.casefile.CaseFile}.
 */
@NullMarked
package rongcuo.casefile;

import org.jspecify.annotations.NullMarked;

/**
 * Answers → text, Markdown and JSON. Rendering never decides: what it prints stands in the answer.
 *
 * <p>Start at {@link rongcuo.rendering.EvaluationText}; text and Markdown share one {@code Outline}.
 */
@NullMarked
package rongcuo.rendering;

import org.jspecify.annotations.NullMarked;

/**
 * Files into the model: what a user wrote becomes a policy, a vocabulary or a case, or problems that say where and
 * why not. Past this package there is no YAML and no half-valid object.
 *
 * <p>Start at {@link rongcuo.reading.PolicyLibrary} and {@link rongcuo.reading.CaseReader}; below them
 * {@link rongcuo.reading.TextFile} turns bytes into text and {@link rongcuo.reading.YamlTree} text into a tree.
 */
@NullMarked
package rongcuo.reading;

import org.jspecify.annotations.NullMarked;

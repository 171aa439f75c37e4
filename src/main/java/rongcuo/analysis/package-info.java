/**
 * Floor 3: a policy as a formula. What is certain of a case whatever its unknown facts are, what would settle or change
 * it, and how two policies differ over all cases. Home of LogicNG.
 */
@NullMarked
package rongcuo.analysis;

import org.jspecify.annotations.NullMarked;

/**
 * How a rule of law is cited and when it is in force.
 */
@NullMarked
package rongcuo.law;

import org.jspecify.annotations.NullMarked;

package rongcuo.reading;

import rongcuo.source.Position;

/**
 * A property of an event in a calendar file.
 *
 * @param zone the time zone it names, empty where it names none
 * @param value as it stands, still escaped, unfolded
 */
record IcsProperty(Position position, String zone, String value) {}

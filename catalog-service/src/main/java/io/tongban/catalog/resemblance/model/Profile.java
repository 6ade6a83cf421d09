package io.tongban.catalog.resemblance.model;

import java.util.List;

/** An item read and weighed, ready to be compared. */
record Profile(Traits traits, Subject subject, Vector name, List<Vector> conditions, List<Vector> materials) {}

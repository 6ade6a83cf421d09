package io.tongban.launcher.demo;

/**
 * Where cases of an item are taken in and who works there.
 *
 * @param region that of the items
 * @param counter the township centre that takes their applications in
 */
record Place(String region, String counter, Visitor clerk, Visitor reviewer, Visitor decider) {}

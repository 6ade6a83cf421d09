package io.tongban.relay;

/**
 * News that a service tells the others, written in the same transaction as the change it tells of.
 *
 * @param type what happened, past tense with the owner first: {@code case.accepted}; also the routing key
 * @param aggregate the thing it happened to, for instance a case number; events of one aggregate keep their order
 * @param sequence the aggregate's own counter, from 1
 * @param payload a record that Jackson can write
 */
public record OutgoingEvent(String type, String aggregate, long sequence, Object payload) {}

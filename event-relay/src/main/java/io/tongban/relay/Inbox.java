package io.tongban.relay;

import io.tongban.relay.RelayMetrics.Receipt;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in the events of one subscription, one at a time. A failing handler is tried again here, so that later events
 * do not overtake; the last failure sends the event to the dead letters. Nothing is ever rejected back to the queue
 * for its content: brokers do not count such returns reliably, and a poisonous event would come again for ever.
 */
final class Inbox implements MessageListener {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final EventHandler handler;
  private final InboxRows rows;
  private final TransactionTemplate transaction;
  private final DeadLetters deadLetters;
  private final JsonMapper mapper;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final BooleanSupplier listening;

  Inbox(EventHandler handler, InboxRows rows, TransactionTemplate transaction, DeadLetters deadLetters,
      JsonMapper mapper, RelaySettings settings, RelayMetrics metrics, BooleanSupplier listening) {
    this.handler = handler;
    this.rows = rows;
    this.transaction = transaction;
    this.deadLetters = deadLetters;
    this.mapper = mapper;
    this.settings = settings;
    this.metrics = metrics;
    this.listening = listening;
  }

  @Override
  public void onMessage(Message message) {
    try {
      metrics.received(handler.subscription(), receive(Wire.read(message, mapper)));
    } catch (Wire.Malformed e) {
      bury(message, 1, e);
    } catch (Unhandled e) {
      bury(message, settings.tries(), e.getCause());
    }
  }

  private Receipt receive(IncomingEvent event) {
    int failures = 0;
    while (true) {
      try {
        return Boolean.TRUE.equals(transaction.execute(status -> handleOnce(event)))
            ? Receipt.HANDLED : Receipt.DUPLICATE;
      } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
        log.warn("{} waits for the database: {}", handler.subscription(), e.toString());
        pause(settings.tries());
      } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
        if (++failures == settings.tries()) throw new Unhandled(e);
        log.warn("{} failed on {} {} of {}, try {} of {}", handler.subscription(), event.type(), event.sequence(),
            event.aggregate(), failures, settings.tries(), e);
        pause(failures);
      }
    }
  }

  private boolean handleOnce(IncomingEvent event) {
    if (!rows.add(handler.subscription(), event)) return false;
    handler.handle(event);
    return true;
  }

  private void bury(Message message, int tries, Throwable failure) {
    log.error("{} gives up on message {} after {} tries", handler.subscription(),
        message.getMessageProperties().getMessageId(), tries, failure);
    deadLetters.add(handler.subscription(), message, tries, failure);
    metrics.received(handler.subscription(), Receipt.DEAD);
  }

  private void pause(int failures) {
    try {
      Thread.sleep(settings.retryBackOff().after(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImmediateRequeueAmqpException("Stopped between two tries", e);
    }
    if (!listening.getAsBoolean()) throw new ImmediateRequeueAmqpException("Stopped between two tries");
  }

  /** The last of the tries failed. */
  private static final class Unhandled extends RuntimeException {

    Unhandled(Throwable cause) {
      super(cause);
    }
  }
}

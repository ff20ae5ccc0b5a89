/** Publishes facts exactly when they are true: stored in the transaction of the change, then sent to Kafka. */
@NullMarked
package com.academy.platform.event.outbox;

import org.jspecify.annotations.NullMarked;

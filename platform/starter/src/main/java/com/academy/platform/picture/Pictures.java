package com.academy.platform.picture;

import com.academy.platform.picture.Decoder.DiedException;
import com.academy.platform.picture.PictureRefusals.NoDecoderException;
import com.academy.platform.picture.PictureRefusals.QueueFullException;
import com.academy.platform.picture.PictureRefusals.TooComplexException;
import com.academy.platform.picture.PictureRefusals.UnreadableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes untrusted pictures. A picture's header is checked first; its pixels are decoded in a process of its own, with
 * a small heap and a time limit, which may crash without harm. One picture is decoded at a time and a few wait; further
 * ones are refused at once.
 */
public final class Pictures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final PictureProperties properties;
    private final Semaphore places;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ScheduledThreadPoolExecutor clock;
    private final Counter rejected;
    private final Counter deaths;
    private volatile @Nullable Decoder decoder;
    private volatile boolean isClosed;
    private @Nullable ScheduledFuture<?> idleEnd;

    Pictures(PictureProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.places = new Semaphore(1 + properties.queue());
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("pictures-clock").daemon().factory());
        this.clock.setRemoveOnCancelPolicy(true);
        this.rejected = Counter.builder("academy.pictures.rejected")
                .description("Pictures not begun because the queue was full")
                .register(meters);
        this.deaths = Counter.builder("academy.pictures.deaths")
                .description("Decoding processes that died of a picture, or were killed")
                .register(meters);
    }

    /**
     * The middle of the picture as JPEGs, upright and without metadata, in one decoding.
     *
     * @param sides in pixels
     * @return the square of each side
     */
    public Map<Integer, byte[]> squares(byte[] picture, int... sides) {
        PictureHead head = PictureHead.of(picture);
        int[] descending = Arrays.stream(sides)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        DecodingAnswer answer = inTurn(new DecodingRequest(
                head.kind().name().toLowerCase(Locale.ROOT), head.orientation(), descending, picture));
        if (answer.squares().isEmpty()) {
            throw new UnreadableException();
        }
        Map<Integer, byte[]> squares = new LinkedHashMap<>();
        for (int i = 0; i < descending.length; i++) {
            squares.put(descending[i], answer.squares().get(i));
        }
        return squares;
    }

    private DecodingAnswer inTurn(DecodingRequest request) {
        if (!places.tryAcquire()) {
            rejected.increment();
            throw new QueueFullException();
        }
        try {
            turn.lock();
            try {
                return decoded(request);
            } finally {
                turn.unlock();
            }
        } finally {
            places.release();
        }
    }

    private DecodingAnswer decoded(DecodingRequest request) {
        boolean mayAskAgain = true;
        while (true) {
            Decoder running = running();
            try {
                DecodingAnswer answer = running.decode(request, properties.timeLimit());
                if (running.decoded() >= properties.perProcess()) {
                    end();
                } else {
                    idleEnd = clock.schedule(this::endIfIdle, properties.idle().toMillis(), TimeUnit.MILLISECONDS);
                }
                return answer;
            } catch (DiedException death) {
                end();
                deaths.increment();
                LOG.warn("The process that decodes pictures died. {}", death.getMessage());
                if (death.isOfThePicture() || !mayAskAgain) {
                    throw new TooComplexException();
                }
                mayAskAgain = false; // it may have been killed for a reason that is not the picture's
            }
        }
    }

    private Decoder running() {
        if (isClosed) {
            throw new NoDecoderException();
        }
        if (idleEnd != null) {
            idleEnd.cancel(false);
            idleEnd = null;
        }
        Decoder running = decoder;
        if (running != null && running.isAlive()) {
            return running;
        }
        end();
        try {
            running = Decoder.start(properties, clock);
            decoder = running;
            return running;
        } catch (IOException failure) {
            LOG.error("Pictures cannot be decoded.", failure);
            throw new NoDecoderException();
        }
    }

    private void end() {
        Decoder ending = decoder;
        decoder = null;
        if (ending != null) {
            ending.close();
        }
    }

    /** With a picture at hand it is not idle; after that one this is asked again. */
    private void endIfIdle() {
        if (turn.tryLock()) {
            try {
                end();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Of the process, while there is one. */
    Optional<Long> pid() {
        Decoder running = decoder;
        return running != null && running.isAlive() ? Optional.of(running.pid()) : Optional.empty();
    }

    /** What is being decoded is given up: the service ends. */
    @Override
    public void close() {
        isClosed = true;
        Decoder running = decoder;
        if (running != null) {
            running.close();
        }
        turn.lock();
        try {
            end();
        } finally {
            turn.unlock();
        }
        clock.shutdownNow();
    }
}

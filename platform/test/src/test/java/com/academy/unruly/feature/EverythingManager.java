package com.academy.unruly.feature;

import com.academy.platform.event.DomainEvent;
import com.academy.unruly.feature.web.LooseController;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.PathVariable;

/** With its neighbours it breaks every rule of the house, so that each is seen to notice. */
public class EverythingManager implements DomainEvent {

    @Autowired
    LooseController web;

    com.academy.unruly.another.Mutual mutual = new com.academy.unruly.another.Mutual();
    TopicPartition kafka = new TopicPartition("topic", 0);

    public interface Everything extends Repository<EverythingManager, UUID> {}

    void ask(@PathVariable String question) {}

    @Override
    public String subject() {
        System.out.println(Instant.now());
        return web.toString();
    }

    @Override
    public UUID key() {
        return UUID.randomUUID();
    }
}

package com.academy.platform.tenancy;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Gives each piece of work a connection of its own database role: requests the web role's, the rest the worker's. */
final class RoleRoutingDataSource extends AbstractRoutingDataSource {

    RoleRoutingDataSource(DataSource web, DataSource worker) {
        setTargetDataSources(Map.of("web", web, "worker", worker));
        setDefaultTargetDataSource(web);
    }

    @Override
    protected String determineCurrentLookupKey() {
        return Workers.isWorker() ? "worker" : "web";
    }
}

/** What all pages share: layout, errors, paging, the sources of /status, streamed CSV and NDJSON. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.zonekeeper.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

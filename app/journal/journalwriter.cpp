// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwriter.h"

#include "journal/journalworker.h"

#include <utility>

namespace vigie::journal {

using core::Expected;
using core::fail;

namespace {

Expected<std::optional<PrivateStore>> openPrivate(const std::filesystem::path& path)
{
    if (path.empty())
        return std::optional<PrivateStore>{};
    auto store = PrivateStore::open(path);
    if (!store)
        return fail(store.error());
    return std::optional(std::move(*store));
}

} // namespace

JournalWriter::JournalWriter(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
}

JournalWriter::~JournalWriter() = default;

Expected<std::unique_ptr<JournalWriter>> JournalWriter::open(const JournalSettings& settings,
                                                             const core::Clock& clock, MachineTimeSource machineTime)
{
    auto file = JournalFile::open(settings.file, settings.origin);
    if (!file)
        return fail(file.error());
    auto store = openPrivate(settings.privateStore);
    if (!store)
        return fail(store.error());
    auto worker =
        std::make_unique<Worker>(std::move(*file), std::move(*store), settings, clock, std::move(machineTime));
    if (auto started = worker->start(); !started)
        return fail(started.error());
    return std::unique_ptr<JournalWriter>(new JournalWriter(std::move(worker)));
}

void JournalWriter::submit(Draft draft, Done done)
{
    m_worker->submit(std::move(draft), std::move(done));
}

std::future<Expected<Receipt>> JournalWriter::submit(Draft draft)
{
    // Shared, because std::function must be copyable.
    auto promise = std::make_shared<std::promise<Expected<Receipt>>>();
    auto future = promise->get_future();
    submit(std::move(draft), [promise](Expected<Receipt> receipt) { promise->set_value(std::move(receipt)); });
    return future;
}

Expected<Receipt> JournalWriter::append(Draft draft)
{
    return submit(std::move(draft)).get();
}

JournalState JournalWriter::state() const
{
    return m_worker->state();
}

void JournalWriter::close()
{
    m_worker->close();
}

} // namespace vigie::journal

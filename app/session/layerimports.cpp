// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/layerimports.h"

#include <algorithm>
#include <utility>

namespace vigie::session {

namespace {

using Imported = core::Expected<std::variant<layers::ImportReport, layers::OsmReport>>;

Imported run(const ImportOrder& order, const core::Clock& clock, const layers::ImportWatch& watch)
{
    if (order.isMap()) {
        const auto file = layers::recognise(order.request.file);
        if (!file)
            return core::fail(file.error());
        auto report = layers::importOsm({*file, order.request.city}, watch);
        return report ? Imported{std::move(*report)} : Imported{core::fail(report.error())};
    }
    auto report = layers::importFile(order.request, clock, watch);
    return report ? Imported{std::move(*report)} : Imported{core::fail(report.error())};
}

/// What the request would become, on the thread that looks; `taken` are ids of the city's layers.
layers::ImportRequest prepared(layers::ImportRequest request, const std::vector<std::string>& taken)
{
    request.id = layers::layerIdFrom(request.file.stem().string());
    const std::string name = request.id;
    for (int number = 2; std::find(taken.begin(), taken.end(), request.id) != taken.end(); ++number)
        request.id = layers::layerIdFrom(name + "-" + std::to_string(number));
    return layers::withRemembered(std::move(request));
}

} // namespace

const char* ImportOutcome::word() const
{
    if (result)
        return "done";
    return result.error().code == core::ErrorCode::Cancelled ? "cancelled" : "failed";
}

LayerImports::LayerImports(std::filesystem::path desk, const layers::LayerBook& book, core::GeoPosition centre,
                           const core::Clock& clock)
    : m_desk(std::move(desk))
    , m_book(book)
    , m_centre(centre)
    , m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
}

LayerImports::~LayerImports()
{
    cancel();
    m_thread.waitForDone();
}

void LayerImports::later(std::function<void()> work)
{
    // A queued call to an object that is gone by then is dropped by Qt.
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

layers::ImportWatch LayerImports::watchWith(std::stop_token stop)
{
    auto tell = [this, stop](const layers::ImportProgress& progress) {
        later([this, stop, progress] {
            if (!stop.stop_requested())
                Q_EMIT progressed(progress);
        });
    };
    return {std::move(tell), std::move(stop)};
}

void LayerImports::cancel()
{
    ++m_looks;
    m_look.request_stop();
    m_import.request_stop();
}

void LayerImports::examine(const std::filesystem::path& file, layers::SourceAnswers answers,
                           std::function<void(core::Expected<ExaminedFile>)> done)
{
    m_look.request_stop();
    m_look = {};
    const std::uint64_t number = ++m_looks;
    layers::ImportRequest request;
    request.file = file;
    request.city = m_desk;
    request.answers = std::move(answers);
    request.answers.near = m_centre;
    std::vector<std::string> taken;
    for (const layers::Layer& layer : m_book.layers()) {
        if (!m_book.isOwn(layer))
            taken.push_back(layer.id);
    }
    m_thread.start([this, number, request = std::move(request), taken = std::move(taken), done = std::move(done),
                    watch = watchWith(m_look.get_token())] {
        const layers::ImportRequest ready = prepared(request, taken);
        auto contents = layers::examine(ready.file, ready.answers, watch);
        later([this, number, contents = std::move(contents), ready, done] {
            if (number != m_looks)
                return;
            done(contents ? core::Expected<ExaminedFile>{known(*contents, ready)} : core::fail(contents.error()));
        });
    });
}

ExaminedFile LayerImports::known(layers::FileContents contents, layers::ImportRequest request) const
{
    ExaminedFile out;
    out.contents = std::move(contents);
    out.answers = std::move(request.answers);
    out.id = std::move(request.id);
    if (const layers::Layer* before = m_book.find(out.id); before != nullptr) {
        out.replaces = true;
        out.title = before->title.in("");
        out.domain = before->domain;
    }
    return out;
}

void LayerImports::locate(const std::string& projection, const layers::SourceBox& box,
                          std::function<void(core::Expected<layers::Whereabouts>)> done)
{
    m_thread.start([this, number = ++m_places, projection, box, done = std::move(done)] {
        auto found = layers::whereaboutsIn(projection, box);
        later([this, number, found = std::move(found), done] {
            if (number == m_places)
                done(found);
        });
    });
}

bool LayerImports::isFree(const std::filesystem::path& folder)
{
    std::error_code error;
    if (folder.empty() || !folder.is_absolute())
        return false;
    return !std::filesystem::exists(folder, error) ? !error : std::filesystem::is_empty(folder, error) && !error;
}

core::Expected<void> LayerImports::start(const ImportOrder& order)
{
    if (m_isImporting)
        return core::fail(core::ErrorCode::Busy, {}, VIGIE_TEXT("Errors", "Another file is being imported."),
                          VIGIE_TEXT("Errors", "Wait until it is done, or cancel it."));
    m_isImporting = true;
    m_import = {};
    ImportOrder asked = order;
    asked.request.answers.near = m_centre;
    asked.request.defaults = m_book.defaults();
    if (!asked.isMap())
        asked.request.city = m_desk;
    m_thread.start([this, asked = std::move(asked), watch = watchWith(m_import.get_token())] {
        ImportOutcome outcome{asked, run(asked, m_clock, watch)};
        later([this, outcome = std::move(outcome)] {
            m_isImporting = false;
            Q_EMIT ended(outcome);
        });
    });
    return {};
}

} // namespace vigie::session

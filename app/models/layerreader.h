// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/featuretable.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace vigie::models {

/// Reads a layer's attributes on a thread of its own, question after question.
///
/// Thread:   made, asked and destroyed in one, to which the answers come.
/// Order:    answers come in the order of the questions; after `drop` none of the earlier ones comes.
/// Lifetime: the destructor stops what is being read and waits for it: a moment.
class LayerReader final : public QObject {
    Q_OBJECT

public:
    explicit LayerReader(layers::Layer layer, QObject* parent = nullptr);
    ~LayerReader() override;

    /// `question` runs on the thread with the open table; `answer` is called here with what it gave, or why it could not.
    template <typename Question, typename Answer> void ask(Question question, Answer answer)
    {
        const std::stop_token stop = m_stop.get_token();
        post([this, question = std::move(question), answer = std::move(answer), stop](layers::FeatureTable* table,
                                                                                      const core::Error& why) {
            using Result = decltype(question(*table, stop));
            Result result = table != nullptr ? question(*table, stop) : Result{core::fail(why)};
            QMetaObject::invokeMethod(
                this,
                [answer, stop, result = std::move(result)]() mutable {
                    if (!stop.stop_requested())
                        answer(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Asks what columns the table has.
    void columns(std::function<void(core::Expected<std::vector<std::string>>)> answer);
    /// Gives up what was asked and is not answered yet.
    void drop();

private:
    using Work = std::function<void(layers::FeatureTable*, const core::Error&)>;
    void post(Work work);

    struct Desk;
    std::stop_source m_stop;
    QThread m_thread;
    Desk* m_desk; ///< Lives in the thread.
};

} // namespace vigie::models

// SPDX-License-Identifier: GPL-3.0-or-later
// Brings values from another thread back to the thread that made the box, and drops them when the box's owner is gone.
// Make and destroy it on the owner's thread; post from anywhere through the handle.
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace wellpulse::storage {

class ReplyBox {
    struct Shared {
        Shared()
            : receiver(new QObject, [](QObject *object) { object->deleteLater(); })
        {
        }
        std::shared_ptr<QObject> receiver; ///< lives on the owner's thread, whoever drops it last
        std::shared_ptr<bool> open = std::make_shared<bool>(true); ///< touched on the owner's thread only
    };

public:
    /// May be copied and used on any thread.
    class Handle {
    public:
        /// Runs `reply` on the owner's thread, later, unless the owner is gone by then.
        void post(std::function<void()> reply) const
        {
            // What is posted must not own the receiver: Qt drops what is still posted when the application ends, under
            // the lock that deleting the receiver later would wait for.
            QMetaObject::invokeMethod(
                m_shared->receiver.get(),
                [open = m_shared->open, reply = std::move(reply)] {
                    if (*open)
                        reply();
                },
                Qt::QueuedConnection);
        }

    private:
        friend class ReplyBox;
        explicit Handle(std::shared_ptr<Shared> shared)
            : m_shared(std::move(shared))
        {
        }
        std::shared_ptr<Shared> m_shared;
    };

    ReplyBox()
        : m_shared(std::make_shared<Shared>())
    {
    }
    ~ReplyBox() { *m_shared->open = false; }
    ReplyBox(const ReplyBox &) = delete;
    ReplyBox &operator=(const ReplyBox &) = delete;

    Handle handle() const { return Handle(m_shared); }

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace wellpulse::storage
